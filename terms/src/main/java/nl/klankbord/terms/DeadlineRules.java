package nl.klankbord.terms;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of terms of the service it runs in. Every event about a case asks for it and it changes with a release of
 * the software only, so what was read is good for a minute.
 */
@ApplicationScoped
public class DeadlineRules {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final String RULES = """
            select rule_key, valid_from, valid_to, value::text as value, unit, overridable, least, most
            from deadline_rule
            where unit in ('HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'WEEK', 'MONTH')
            """;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String HOLIDAYS = "select month_day, on_sunday, after_easter from public_holiday";

    private final Clock clock;
    private volatile @Nullable Read lastRead;

    DeadlineRules(Clock clock) {
        this.clock = clock;
    }

    private record Read(List<DeadlineRule> rules, WorkingDays workingDays, Instant at) {}

    /** The rules for whatever starts on this day; inside the caller's session. */
    public Uni<Terms> inForceOn(LocalDate start) {
        var read = lastRead;
        var now = clock.instant();
        var known = read != null && Duration.between(read.at(), now).abs().compareTo(GOOD_FOR) < 0
                ? Uni.createFrom().item(read)
                : read(now).invoke(fresh -> lastRead = fresh);
        return known.map(table -> new Terms(start, table.rules(), table.workingDays()));
    }

    private static Uni<Read> read(Instant now) {
        return rows(HOLIDAYS)
                .map(rows -> new WorkingDays(
                        rows.stream().map(DeadlineRules::holiday).toList()))
                .chain(workingDays -> rows(RULES)
                        .map(rows ->
                                new Read(rows.stream().map(DeadlineRules::rule).toList(), workingDays, now)));
    }

    /** The day in the year after this one on which something about this year is due. */
    public Uni<LocalDate> dayOfNextYear(String key, int year) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select value #>> '{}' from deadline_rule
                                where rule_key = ?1 and unit = 'DAY_OF_NEXT_YEAR' and valid_from <= ?2
                                order by valid_from desc limit 1""", String.class)
                        .setParameter(1, key)
                        .setParameter(2, LocalDate.of(year, 12, 31))
                        .getSingleResult())
                .map(day -> MonthDay.parse("--" + day).atYear(year + 1));
    }

    /**
     * Reads the numbers of a row.
     *
     * @param value JSON, a number or a list of numbers
     * @return at least one
     */
    public static List<Integer> numbers(String value) {
        return NUMBER.matcher(value)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }

    private static Uni<List<Tuple>> rows(String query) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Tuple.class).getResultList());
    }

    private static PublicHoliday holiday(Tuple row) {
        return new PublicHoliday(
                monthDay(row.get("month_day", String.class)),
                monthDay(row.get("on_sunday", String.class)),
                row.get("after_easter", Integer.class));
    }

    private static @Nullable MonthDay monthDay(@Nullable String text) {
        return text == null ? null : MonthDay.parse("--" + text);
    }

    private static DeadlineRule rule(Tuple row) {
        return new DeadlineRule(
                row.get("rule_key", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                numbers(row.get("value", String.class)),
                TermUnit.valueOf(row.get("unit", String.class)),
                row.get("overridable", Boolean.class),
                row.get("least", Integer.class),
                row.get("most", Integer.class));
    }
}
