package nl.klankbord.reporting.advice;

/** Whose doing a step is. */
enum Side {
    ADVISOR,
    ORGANISATION,
    /** A term that passed. */
    TERM
}
