package nl.klankbord.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Why something is not shown, in words for whoever writes the report. Not for its readers.
 *
 * @param reason which rule
 * @param code which category, or null for the whole table
 * @param nl in Dutch
 * @param en in English
 */
public record Explanation(Reason reason, @Nullable String code, String nl, String en) {}
