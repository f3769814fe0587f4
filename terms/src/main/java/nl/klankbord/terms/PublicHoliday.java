package nl.klankbord.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A holiday that returns every year: on a fixed day, or so many days after Easter.
 *
 * @param day the fixed day, or null
 * @param onSunday the day instead when the fixed day is a Sunday, or null
 * @param afterEaster days after Easter Sunday; counts when there is no fixed day
 */
public record PublicHoliday(
        @Nullable MonthDay day, @Nullable MonthDay onSunday, int afterEaster) {
    LocalDate in(int year) {
        if (day == null) {
            return easter(year).plusDays(afterEaster);
        }
        var fixed = day.atYear(year);
        return onSunday != null && fixed.getDayOfWeek() == DayOfWeek.SUNDAY ? onSunday.atYear(year) : fixed;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
