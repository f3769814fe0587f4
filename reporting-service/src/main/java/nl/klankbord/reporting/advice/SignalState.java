package nl.klankbord.reporting.advice;

/** Where a signal stands. */
public enum SignalState {
    /** The advisors alone know of it. */
    NOTED,
    /** A second advisor found no trace of anybody in it. */
    CHECKED,
    GIVEN,
    /** The organisation did something with it. */
    FOLLOWED,
    CLOSED
}
