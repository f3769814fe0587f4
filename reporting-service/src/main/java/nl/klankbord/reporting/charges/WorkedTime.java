package nl.klankbord.reporting.charges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to sums of work and counts of cases; inside the caller's session. What is told twice counts once. */
@ApplicationScoped
class WorkedTime {
    private static final String ADD = """
            insert into worked_time (organisation_id, month_on, kind, quarters) values (?1, ?2, ?3, ?4)
            on conflict do nothing returning kind""";
    private static final String COUNT = """
            insert into worked_cases (organisation_id, month_on, before_on, how_many)
            values (?1, ?2, cast(nullif(?3, '') as date), ?4) on conflict do nothing returning how_many""";
    private static final String WAITING = """
            select month_on, kind, quarters from worked_time
            where organisation_id = ?1 and month_on <= ?2 and charged_on is null order by month_on, kind""";
    private static final String COUNTS =
            "select month_on, before_on, how_many from worked_cases where organisation_id = ?1 order by month_on, before_on";
    private static final String TAKE = """
            update worked_time set charged_on = ?3 where organisation_id = ?1 and month_on = ?2 and kind = ?4
            returning kind""";

    Uni<Void> add(OrganisationId organisation, WorkedSum sum) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD, String.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, sum.month().atDay(1))
                        .setParameter(3, sum.kind().name())
                        .setParameter(4, sum.quarters())
                        .getResultList())
                .replaceWithVoid();
    }

    Uni<Void> count(OrganisationId organisation, WorkedCases count) {
        var before = Optional.ofNullable(count.before())
                .map(month -> month.atDay(1).toString())
                .orElse("");
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Integer.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, count.month().atDay(1))
                        .setParameter(3, before)
                        .setParameter(4, count.cases())
                        .getResultList())
                .replaceWithVoid();
    }

    /** What no statement has taken yet, up to a month. */
    Uni<List<WorkedSum>> waiting(OrganisationId organisation, YearMonth until) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WAITING, Tuple.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, until.atDay(1))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WorkedSum(
                                month(row, "month_on"),
                                TimeType.valueOf(row.get("kind", String.class)),
                                row.get("quarters", Integer.class)))
                        .toList());
    }

    Uni<List<WorkedCases>> counts(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTS, Tuple.class)
                        .setParameter(1, organisation.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WorkedCases(
                                month(row, "month_on"),
                                Optional.ofNullable(row.get("before_on", LocalDate.class))
                                        .map(YearMonth::from)
                                        .orElse(null),
                                row.get("how_many", Integer.class)))
                        .toList());
    }

    /** From here on a period has taken this sum. */
    Uni<Void> take(OrganisationId organisation, WorkedSum sum, LocalDate periodFrom) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, String.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, sum.month().atDay(1))
                        .setParameter(3, periodFrom)
                        .setParameter(4, sum.kind().name())
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static YearMonth month(Tuple row, String column) {
        return YearMonth.from(row.get(column, LocalDate.class));
    }
}
