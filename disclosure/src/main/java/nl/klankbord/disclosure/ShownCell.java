package nl.klankbord.disclosure;

/**
 * What a reader knows of one cell.
 *
 * @param kind how it is shown
 * @param atLeast the number itself of an exact cell, the least it can be of a hidden large one
 */
record ShownCell(PublishedCell.Kind kind, int atLeast) {
    static final ShownCell SMALL = new ShownCell(PublishedCell.Kind.BELOW, 0);

    static ShownCell exactly(int value) {
        return new ShownCell(PublishedCell.Kind.EXACT, value);
    }

    static ShownCell atLeast(int value) {
        return new ShownCell(PublishedCell.Kind.AT_LEAST, value);
    }

    boolean hidden() {
        return kind != PublishedCell.Kind.EXACT;
    }

    boolean small() {
        return kind == PublishedCell.Kind.BELOW;
    }

    /** What it may be by itself. */
    Interval bounds(int k, int total) {
        return switch (kind) {
            case EXACT -> Interval.exactly(atLeast);
            case BELOW -> Interval.below(k);
            case AT_LEAST -> new Interval(atLeast, Math.max(atLeast, total));
        };
    }

    PublishedCell as(String code) {
        return new PublishedCell(code, kind, hidden() ? null : atLeast);
    }
}
