package nl.klankbord.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One cell as a reader sees it.
 *
 * @param code which category
 * @param kind how it is shown
 * @param value the number, of an exact cell only
 */
public record PublishedCell(
        String code, Kind kind, @Nullable Integer value) {
    /** How a cell is shown. */
    public enum Kind {
        /** The number itself. */
        EXACT,
        /** Below k, zero included. */
        BELOW,
        /** k or more. */
        AT_LEAST
    }
}
