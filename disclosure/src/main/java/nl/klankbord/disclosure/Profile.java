package nl.klankbord.disclosure;

/** How much of a hidden small cell a reader may work out. */
public enum Profile {
    /** Zero and nearly every small number stay possible: the default, and the only one below 250 staff. */
    STRICT {
        @Override
        boolean protects(Interval feasible, int k) {
            return feasible.lo() == 0 && feasible.hi() >= k - 2;
        }
    },

    /** A reader may learn that it is not zero, but no more. */
    STANDARD {
        @Override
        boolean protects(Interval feasible, int k) {
            return feasible.lo() <= 1 && feasible.hi() - feasible.lo() >= k - 2;
        }
    };

    /**
     * Rule (a): whether what a reader works out of a hidden small cell is wide enough.
     *
     * @param feasible what the cell may be, as far as the reader can tell
     * @param k below which number a cell is small
     */
    abstract boolean protects(Interval feasible, int k);
}
