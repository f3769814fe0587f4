package nl.klankbord.reporting.activities;

/** Where an activity stands. */
enum ActivityState {
    PLANNED,
    ANNOUNCED,
    HELD,
    /** The figures of its year are frozen: it stays as it is. */
    COUNTED
}
