package nl.klankbord.casework.deadlines;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Pattern;
import nl.klankbord.casework.deadlines.AdvisorDeadlineRulesResource.RuleView;
import org.jspecify.annotations.Nullable;

/** Reads the table of terms. Lists of days are for others to read. */
@ApplicationScoped
public class DeadlineRules {
    private static final String RULES = """
            select rule_key, valid_from, valid_to, value::integer as value, unit, overridable, least, most
            from deadline_rule
            where jsonb_typeof(value) = 'number' and unit in ('HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'WEEK', 'MONTH')
            """;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String HOLIDAYS = "select month_day, on_sunday, after_easter from public_holiday";

    /** The rules for whatever starts on this day; inside the caller's session. */
    public Uni<Terms> inForceOn(LocalDate start) {
        return rows(HOLIDAYS)
                .map(rows -> new WorkingDays(
                        rows.stream().map(DeadlineRules::holiday).toList()))
                .chain(workingDays -> rows(RULES)
                        .map(rows -> new Terms(
                                start, rows.stream().map(DeadlineRules::rule).toList(), workingDays)));
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

    /** The rules in force on a day whose values are numbers, as people read them. */
    Uni<List<RuleView>> described(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select distinct on (rule_key) rule_key, value::text as value, unit, statutory, source
                                from deadline_rule
                                where valid_from <= ?1 and (valid_to is null or valid_to >= ?1)
                                  and unit <> 'DAY_OF_NEXT_YEAR'
                                order by rule_key, valid_from desc""", Tuple.class)
                        .setParameter(1, day)
                        .getResultList())
                .map(rows -> rows.stream().map(DeadlineRules::described).toList());
    }

    private static RuleView described(Tuple row) {
        var values = NUMBER.matcher(row.get("value", String.class))
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
        return new RuleView(
                row.get("rule_key", String.class),
                values,
                row.get("unit", String.class),
                row.get("statutory", Boolean.class),
                row.get("source", String.class));
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
                row.get("value", Integer.class),
                TermUnit.valueOf(row.get("unit", String.class)),
                row.get("overridable", Boolean.class),
                row.get("least", Integer.class),
                row.get("most", Integer.class));
    }
}
