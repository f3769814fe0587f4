package nl.klankbord.reporting.activities;

/** Why an evaluation meeting is held. */
public enum Occasion {
    /** The yearly report is presented. */
    PRESENTATION,
    /** Half-way; in words only. */
    MID_TERM,
    YEAR_END
}
