package nl.klankbord.reporting.escalations;

/** Where an escalation stands. Overdue is no state: it follows from days. */
enum EscalationState {
    /** Handed in and not released: the author alone knows of it. */
    WAITING,
    SUBMITTED,
    ACKNOWLEDGED,
    ASSESSMENT,
    INVESTIGATION,
    /** The officers wait for a word of the reporter, which the advisor passes on. The clock runs. */
    QUESTION_TO_REPORTER,
    /** Not taken up, with the reason; counts as feedback. */
    NOT_ADMISSIBLE,
    FEEDBACK_GIVEN,
    /** An authority has it; the reporter was told before. */
    REFERRED_EXTERNAL,
    CLOSED,
    /** Stands in no row: the row goes with it. */
    DESTROYED;

    /** Whether officers and advisor may still write. */
    boolean isOpen() {
        return this != WAITING && this != CLOSED && this != DESTROYED;
    }
}
