package nl.klankbord.protocol.events;

/** What kind of work a quarter of an hour was; the codes of the list {@code timeType}. */
public enum TimeType {
    /** The first talk of a case. It is free. */
    EERSTE_CONSULT,
    /** A later talk, or chat. */
    VERVOLG,
    /** Advice to the organisation. */
    ADVIES,
    /** Awareness. */
    VOORLICHTING,
    /** The yearly report. */
    JAARVERSLAG,
    /** Travel. */
    REIS;

    /**
     * Whether a contract may charge it.
     *
     * @return true for everything but a first consult
     */
    public boolean billable() {
        return this != EERSTE_CONSULT;
    }
}
