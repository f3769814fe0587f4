package nl.klankbord.disclosure;

import java.util.List;

/**
 * What the publication function makes of one table.
 *
 * @param kind a table, a total or the sentence
 * @param coarse whether its rows are the groups
 * @param total what all cells together are
 * @param cells what is shown of each cell; none unless it is a table
 * @param reason why it is no better, SMALL if it is as good as it gets
 */
record Outcome(Kind kind, boolean coarse, int total, List<ShownCell> cells, Reason reason) {
    enum Kind {
        TABLE,
        TOTAL,
        SENTENCE
    }

    static Outcome table(boolean coarse, int total, List<ShownCell> cells, Reason reason) {
        return new Outcome(Kind.TABLE, coarse, total, List.copyOf(cells), reason);
    }

    static Outcome total(boolean coarse, int total, Reason reason) {
        return new Outcome(Kind.TOTAL, coarse, total, List.of(), reason);
    }

    /** The same as the coarse form of a table. */
    Outcome asCoarse() {
        return new Outcome(kind, true, total, cells, reason);
    }

    /** Nothing of it may depend on the number, so it is not in it. */
    static Outcome sentence() {
        return new Outcome(Kind.SENTENCE, false, 0, List.of(), Reason.FEW);
    }
}
