package nl.klankbord.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Monday to Friday without the public holidays. Plain days: neither a time zone nor daylight saving has a say here. */
public final class WorkingDays {
    private final List<PublicHoliday> holidays;

    /**
     * Leaves out holidays.
     *
     * @param holidays those that return every year
     */
    public WorkingDays(List<PublicHoliday> holidays) {
        this.holidays = List.copyOf(holidays);
    }

    LocalDate after(LocalDate start, int count) {
        var day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (includes(day)) left--;
        }
        return day;
    }

    /** The day itself, or the last working day before it. */
    LocalDate atTheLatest(LocalDate day) {
        var last = day;
        while (!includes(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    boolean includes(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && holidays.stream()
                        .noneMatch(holiday -> holiday.in(day.getYear()).equals(day));
    }
}
