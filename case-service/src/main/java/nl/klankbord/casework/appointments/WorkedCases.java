package nl.klankbord.casework.appointments;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.events.CasesWorked;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * Counts the cases that had talks a contract may charge, each once a month; inside the caller's session. A statement of
 * charges shows hours of cases only when enough different ones had them (domain, 7.6).
 */
@ApplicationScoped
class WorkedCases {
    private static final String COUNT = """
            with former as (select last_on from case_months where case_id = ?1),
            marked as (
              insert into case_months (case_id, last_on) values (?1, ?2)
              on conflict (case_id) do update set last_on = excluded.last_on where case_months.last_on < excluded.last_on
              returning case_id)
            insert into case_counts (organisation_id, month_on, before_on, cases)
            select ?3, ?2, (select last_on from former), 1 from marked
            on conflict (organisation_id, month_on, before_on) do update set cases = case_counts.cases + 1
            returning cases""";

    /** Instances do not wait for each other: what one takes, the others leave. */
    private static final String TAKE = """
            with due as (
              select organisation_id, month_on, before_on from case_counts where month_on < ?1 and not told
              order by organisation_id, month_on, before_on for update skip locked)
            update case_counts c set told = true from due
            where c.organisation_id = due.organisation_id and c.month_on = due.month_on
              and c.before_on is not distinct from due.before_on
            returning cast(c.organisation_id as text) as organisation, c.month_on, c.before_on, c.cases""";

    /** The second talk of a case in a month changes nothing. */
    Uni<Void> count(CaseId id, OrganisationId organisation, YearMonth month) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Integer.class)
                        .setParameter(1, id.value())
                        .setParameter(2, month.atDay(1))
                        .setParameter(3, organisation.value())
                        .getResultList())
                .replaceWithVoid();
    }

    /** The counts of months that are over and were not told; from here on they are. */
    Uni<List<CasesWorked>> takeBefore(YearMonth month) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter(1, month.atDay(1))
                        .getResultList())
                .map(rows -> rows.stream().map(WorkedCases::count).toList());
    }

    private static CasesWorked count(Tuple row) {
        return new CasesWorked(
                OrganisationId.fromString(row.get("organisation", String.class)),
                YearMonth.from(row.get("month_on", LocalDate.class)),
                Optional.ofNullable(row.get("before_on", LocalDate.class))
                        .map(YearMonth::from)
                        .orElse(null),
                row.get("cases", Integer.class));
    }
}
