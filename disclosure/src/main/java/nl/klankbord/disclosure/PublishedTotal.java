package nl.klankbord.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * The total of a table as a reader sees it.
 *
 * @param kind how it is shown
 * @param value the number, if it is exact
 * @param from the smallest number of its class
 * @param to the largest number of its class
 */
public record PublishedTotal(
        Kind kind,
        @Nullable Integer value,
        @Nullable Integer from,
        @Nullable Integer to) {
    /** How a total is shown. */
    public enum Kind {
        /** The number itself. */
        EXACT,
        /** Between two numbers that are not chosen by it. */
        CLASS,
        /** Not at all. */
        NONE
    }

    static final PublishedTotal NOTHING = new PublishedTotal(Kind.NONE, null, null, null);
    private static final int[] STEPS = {10, 20, 50};

    static PublishedTotal exactly(int total) {
        return new PublishedTotal(Kind.EXACT, total, null, null);
    }

    /** The class of a total from k: 5-9, 10-19, 20-49, 50-99, 100-199 and so on. */
    static PublishedTotal classOf(int total, int k) {
        var from = k;
        for (var scale = 1; ; scale *= 10) {
            for (var step : STEPS) {
                var next = step * scale;
                if (total < next) return new PublishedTotal(Kind.CLASS, null, from, next - 1);
                from = Math.max(k, next);
            }
        }
    }
}
