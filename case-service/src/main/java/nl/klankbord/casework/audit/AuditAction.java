package nl.klankbord.casework.audit;

/** Acts that are logged. The names stand in lines that never change, so none may be renamed. */
public enum AuditAction {
    CASE_ACKNOWLEDGED,
    CASE_STEP_TAKEN,
    CASE_CODED,
    LEGAL_CLOCK_SET,
    CASE_HELD,
    HOLD_ENDED,
    CASE_RECUSED,
    /** The policy, not a person, gave a back-up the key that was held. */
    KEY_RELEASED,
    ABSENCE_PLANNED,
    ABSENCE_ENDED,
    DEPARTURE_ANNOUNCED,
    PERSON_REMOVED,
    /** Admitted by the practice, by invitation or otherwise. */
    PERSON_ADMITTED,
    /** The next list of the people of a channel was signed and published. */
    DIRECTORY_SIGNED,
    /** The agreement with an organisation ends. */
    ORGANISATION_LEAVES,
    /** A revoked key was taken from its owner, who may enrol anew. */
    NEW_KEY_ALLOWED
}
