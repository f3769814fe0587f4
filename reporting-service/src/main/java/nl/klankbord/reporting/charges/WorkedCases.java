package nl.klankbord.reporting.charges;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cases had talks in a month that may be charged.
 *
 * @param month when
 * @param before the last month before it in which these cases had one, or null for never
 * @param cases how many
 */
record WorkedCases(YearMonth month, @Nullable YearMonth before, int cases) {
    /** Different cases from a month on: each is counted where it comes first. */
    static int different(List<WorkedCases> counts, @Nullable YearMonth from, YearMonth until) {
        return counts.stream()
                .filter(count -> from == null || !count.month.isBefore(from))
                .filter(count -> !count.month.isAfter(until))
                .filter(count -> count.before == null || (from != null && count.before.isBefore(from)))
                .mapToInt(WorkedCases::cases)
                .sum();
    }
}
