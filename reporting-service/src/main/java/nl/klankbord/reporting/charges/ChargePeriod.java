package nl.klankbord.reporting.charges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one statement is about: a quarter ({@code 2026-Q3}), half a year ({@code 2026-H2}) or a year ({@code 2026}).
 *
 * @param first its first month
 * @param months how many
 */
record ChargePeriod(YearMonth first, int months) {
    static final String FORM = "20[0-9]{2}(-Q[1-4]|-H[12])?";

    private static final Pattern PARTS = Pattern.compile("(20[0-9]{2})(?:-([QH])([1-4]))?");
    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;

    /** Reads a name; nothing for what is none. */
    static Optional<ChargePeriod> named(String name) {
        var parts = PARTS.matcher(name);
        if (!name.matches(FORM) || !parts.matches()) return Optional.empty();
        var year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) return Optional.of(new ChargePeriod(YearMonth.of(year, 1), YEAR));
        var months = "Q".equals(parts.group(2)) ? QUARTER : HALF;
        var start = 1 + (Integer.parseInt(parts.group(3)) - 1) * months;
        return Optional.of(new ChargePeriod(YearMonth.of(year, start), months));
    }

    /** All that lie in a year, the shortest first. */
    static List<ChargePeriod> of(int year) {
        var found = new ArrayList<ChargePeriod>();
        for (var months : List.of(QUARTER, HALF, YEAR)) {
            for (var start = 1; start <= YEAR; start += months) {
                found.add(new ChargePeriod(YearMonth.of(year, start), months));
            }
        }
        return found;
    }

    String name() {
        var part = (first.getMonthValue() - 1) / months + 1;
        return switch (months) {
            case QUARTER -> first.getYear() + "-Q" + part;
            case HALF -> first.getYear() + "-H" + part;
            default -> String.valueOf(first.getYear());
        };
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate until() {
        return last().atEndOfMonth();
    }

    YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    Stream<YearMonth> all() {
        return IntStream.range(0, months).mapToObj(first::plusMonths);
    }
}
