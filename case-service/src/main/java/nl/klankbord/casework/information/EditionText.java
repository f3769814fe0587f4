package nl.klankbord.casework.information;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.klankbord.protocol.wire.Presentation;

/**
 * A paragraph of a practice, in both languages.
 *
 * @param nl in Dutch
 * @param en in English
 */
record EditionText(
        @NotNull @Valid EditionWords nl, @NotNull @Valid EditionWords en) {
    /**
     * In one language.
     *
     * @param title its title
     * @param text what it says, about sixty words
     */
    record EditionWords(
            @NotBlank @Size(max = 80) String title,
            @NotBlank @Size(max = 600) String text) {
        Presentation.Paragraph paragraph() {
            return new Presentation.Paragraph(title, text);
        }
    }
}
