package nl.klankbord.casework.deadlines;

import java.time.LocalDate;

/** What a term is counted in. Day 0 is the day of the starting fact; the term ends at the end of the last day. */
enum TermUnit {
    WORKING_DAY,
    CALENDAR_DAY,
    WEEK,
    MONTH;

    LocalDate end(LocalDate start, int value, WorkingDays workingDays) {
        return switch (this) {
            case WORKING_DAY -> workingDays.after(start, value);
            case CALENDAR_DAY -> start.plusDays(value);
            case WEEK -> start.plusWeeks(value);
            // The same day number, or the last day of a month that has no such day.
            case MONTH -> start.plusMonths(value);
        };
    }
}
