package nl.klankbord.casework.deadlines;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the table of terms. Lists of days and days of the next year belong to later features. */
@ApplicationScoped
public class DeadlineRules {
    private static final String RULES = """
            select rule_key, valid_from, valid_to, value::integer as value, unit, overridable, least, most
            from deadline_rule
            where jsonb_typeof(value) = 'number' and unit in ('HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'WEEK', 'MONTH')
            """;
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
