package nl.klankbord.reporting.escalations;

/** Whose doing something is. A term is the passing of days. */
enum Side {
    ADVISOR,
    OFFICER,
    TERM
}
