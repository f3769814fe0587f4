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
        /** Not at all; of everything that was counted, because it is below k. */
        NONE,
        /** Not at all, however many there are: beside an earlier version it would tell what came between. */
        WITHHELD
    }

    static final PublishedTotal NOTHING = new PublishedTotal(Kind.NONE, null, null, null);
    static final PublishedTotal WITHHELD = new PublishedTotal(Kind.WITHHELD, null, null, null);
    private static final int[] STEPS = {10, 20, 50};

    /** Whether a number stands there, exactly or as a class. */
    public boolean hasNumber() {
        return kind == Kind.EXACT || kind == Kind.CLASS;
    }

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
