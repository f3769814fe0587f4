package nl.klankbord.casework.textblocks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a text block says. Neither language goes without the other (A5-3).
 *
 * @param title how advisors find it
 * @param nl the text in Dutch
 * @param en the same in English
 */
record BlockText(
        @NotBlank @Size(max = 120) String title,
        @NotBlank @Size(max = 4000) String nl,
        @NotBlank @Size(max = 4000) String en) {}
