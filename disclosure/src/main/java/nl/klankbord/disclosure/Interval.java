package nl.klankbord.disclosure;

/**
 * What a number may be, both ends included.
 *
 * @param lo the smallest
 * @param hi the largest
 */
public record Interval(int lo, int hi) {
    /** A number that is told. */
    static Interval exactly(int value) {
        return new Interval(value, value);
    }

    /** A number of which only is told that it is small. */
    static Interval below(int k) {
        return new Interval(0, k - 1);
    }

    /** What it may be if both are true; nothing, the ends in the wrong order, if they contradict each other. */
    Interval and(Interval other) {
        return new Interval(Math.max(lo, other.lo), Math.min(hi, other.hi));
    }

    /** What is left when so much of it is known from elsewhere. */
    Interval less(int known) {
        return new Interval(Math.max(0, lo - known), Math.max(0, hi - known));
    }
}
