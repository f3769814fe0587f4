package nl.klankbord.casework.time;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.klankbord.protocol.events.TimeRecorded;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to sums of time. There is nothing smaller than a sum. */
@ApplicationScoped
class TimeSums {
    private static final String ADD = """
            insert into time_sums (organisation_id, month_on, kind, quarters) values (?1, ?2, ?3, ?4)
            on conflict (organisation_id, month_on, kind) do update set quarters = time_sums.quarters + excluded.quarters
            returning kind""";

    /** Instances do not wait for each other: what one takes, the others leave. */
    private static final String TAKE = """
            with due as (
              select organisation_id, month_on, kind from time_sums where month_on < ?1 and not told
              order by organisation_id, month_on, kind for update skip locked)
            update time_sums s set told = true from due
            where s.organisation_id = due.organisation_id and s.month_on = due.month_on and s.kind = due.kind
            returning cast(s.organisation_id as text) as organisation, s.month_on, s.kind, s.quarters""";

    private static final String PAID = """
            select cast(coalesce(sum(quarters), 0) as integer) from time_sums
            where organisation_id = ?1 and month_on >= ?2 and month_on < ?3 and kind <> ?4""";

    Uni<Void> add(OrganisationId organisation, YearMonth month, TimeType kind, int quarters) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD, String.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, month.atDay(1))
                        .setParameter(3, kind.name())
                        .setParameter(4, quarters)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** What was worked in these months, without the talks that are free. */
    Uni<Integer> paid(OrganisationId organisation, YearMonth from, YearMonth before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PAID, Integer.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, from.atDay(1))
                        .setParameter(3, before.atDay(1))
                        .setParameter(4, TimeType.EERSTE_CONSULT.name())
                        .getSingleResult());
    }

    /** The sums of months that are over and were not told; from here on they are. */
    Uni<List<TimeRecorded>> takeBefore(YearMonth month) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter(1, month.atDay(1))
                        .getResultList())
                .map(rows -> rows.stream().map(TimeSums::sum).toList());
    }

    private static TimeRecorded sum(Tuple row) {
        return new TimeRecorded(
                OrganisationId.fromString(row.get("organisation", String.class)),
                TimeType.valueOf(row.get("kind", String.class)),
                row.get("quarters", Integer.class),
                YearMonth.from(row.get("month_on", LocalDate.class)));
    }
}
