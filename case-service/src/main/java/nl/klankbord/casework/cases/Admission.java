package nl.klankbord.casework.cases;

/** What a key changes for the person who gets it. */
enum Admission {
    /** Had nothing of the case before. */
    NEW,
    /** Had handed it over, and has it again. */
    BACK,
    /** Had it and goes on. */
    GOES_ON
}
