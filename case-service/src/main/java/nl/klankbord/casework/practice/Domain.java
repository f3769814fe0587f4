package nl.klankbord.casework.practice;

/** What an advisor is trained for. */
enum Domain {
    /** Undesirable behaviour. */
    OO,
    /** Integrity. */
    IN
}
