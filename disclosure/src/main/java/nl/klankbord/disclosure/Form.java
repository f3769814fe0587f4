package nl.klankbord.disclosure;

/** In which form a table is published; from the richest to nothing. */
public enum Form {
    /** All categories. */
    FINE,

    /** The categories joined to the groups of the taxonomy. */
    COARSE,

    /** The exact total only. */
    TOTAL,

    /** The total as a class. */
    TOTAL_CLASS,

    /** Three years together. */
    POOL,

    /** One fixed sentence, the same for 0 and for k - 1. */
    SENTENCE,

    /** Several answers are possible: single rows without a total. */
    ROWS,

    /** Nothing is printed. */
    NOTHING
}
