package nl.klankbord.reporting.escalations;

/** How the reporter took what the organisation did. */
enum Reaction {
    SATISFIED,
    NOT_SATISFIED,
    NO_ANSWER
}
