package nl.klankbord.reporting.yearly;

/** Whose doing a step of a yearly report is. */
enum Doer {
    /** Any advisor who answers for the organisation now. */
    ADVISOR_SIDE,
    /** The advisor who writes this version. */
    AUTHOR,
    /** Another advisor of the practice than the author: four eyes. */
    SECOND_READER,
    /** Nobody: it follows from another step. */
    PROGRAM
}
