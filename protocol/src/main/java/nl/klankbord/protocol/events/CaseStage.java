package nl.klankbord.protocol.events;

/** The stages between the first answer and the end, in which a case can fall silent and go on. */
public enum CaseStage {
    /** Getting to know the question. */
    INTAKE,
    /** Looking at what is possible. */
    EXPLORING,
    /** Helping with a chosen step. */
    ACCOMPANYING,
    /** Hearing how it goes afterwards. */
    AFTERCARE
}
