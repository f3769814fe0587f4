package nl.klankbord.terms;

import java.time.LocalDate;

/** What a term is counted in. Day 0 is the day of the starting fact; the term ends at the end of the last day. */
public enum TermUnit {
    /** Hours; a part of a day counts as a day. */
    HOUR,
    /** Monday to Friday without public holidays. */
    WORKING_DAY,
    /** Every day. */
    CALENDAR_DAY,
    /** Seven days. */
    WEEK,
    /** The same day number, or the last day of a month that has no such day. */
    MONTH;

    static final int HOURS_OF_A_DAY = 24;

    LocalDate end(LocalDate start, int value, WorkingDays workingDays) {
        return switch (this) {
            // A moment is never known here, so a part of a day counts as a day.
            case HOUR -> start.plusDays((value + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY);
            case WORKING_DAY -> workingDays.after(start, value);
            case CALENDAR_DAY -> start.plusDays(value);
            case WEEK -> start.plusWeeks(value);
            // The same day number, or the last day of a month that has no such day.
            case MONTH -> start.plusMonths(value);
        };
    }
}
