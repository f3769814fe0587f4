package nl.klankbord.casework.cases;

/** How far a case is. Which leads to which stands in {@link CaseStep} alone. */
enum CaseStatus {
    /** Nobody on the advisor side has confirmed it. */
    RECEIVED,
    /** The reporter knows that it was read. */
    ACKNOWLEDGED,
    /** Getting to know the question (opvang). */
    INTAKE,
    /** The reporter agreed on a mode; looking at what is possible (verkennen). */
    EXPLORING,
    /** Helping with a chosen step (begeleiden). */
    ACCOMPANYING,
    /** Hearing how it goes (nazorg). */
    AFTERCARE,
    /** The reporter has been silent for long. */
    DORMANT,
    /** Finished; the reporter can reopen it for a while. */
    CLOSED,
    /** Destroyed. No row ever says so. */
    PURGED
}
