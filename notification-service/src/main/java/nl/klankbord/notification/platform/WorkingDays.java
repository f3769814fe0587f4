package nl.klankbord.notification.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;

/** The days on which people in the Netherlands work: no weekends, no days of Algemene termijnenwet art. 3(1). */
public final class WorkingDays {
    private static final MonthDay KINGS_DAY = MonthDay.of(4, 27);
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 5), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final Set<Integer> DAYS_AFTER_EASTER = Set.of(1, 39, 50);

    private WorkingDays() {}

    /** Whether people work on a day. */
    public static boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** The day itself, or the last working day before it: the law keeps the day, people work before the weekend. */
    public static LocalDate atTheLatest(LocalDate day) {
        var last = day;
        while (!contains(last)) last = last.minusDays(1);
        return last;
    }

    /** The first working day of a month. */
    public static LocalDate firstOf(YearMonth month) {
        var first = month.atDay(1);
        while (!contains(first)) first = first.plusDays(1);
        return first;
    }

    /** Good Friday is left out: most practices work. */
    private static boolean isHoliday(LocalDate day) {
        var easter = easter(day.getYear());
        return FIXED.contains(MonthDay.from(day))
                || day.equals(kingsDay(day.getYear()))
                || DAYS_AFTER_EASTER.stream().map(easter::plusDays).anyMatch(day::equals);
    }

    private static LocalDate kingsDay(int year) {
        var day = KINGS_DAY.atYear(year);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** The anonymous Gregorian computation (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        var century = year / 100;
        var golden = year % 19;
        var correction = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - correction - year % 4) % 7;
        var late = (golden + 11 * correction + 22 * weekday) / 451;
        var days = correction + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
