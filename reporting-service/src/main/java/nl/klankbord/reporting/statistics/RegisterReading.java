package nl.klankbord.reporting.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.protocol.wire.OrganisationId;

/** Reads of the register what its own readers can count; inside the caller's session. */
@ApplicationScoped
class RegisterReading {
    private static final String OF_YEAR = """
            from threads t join organisation_channels c on c.channel_id = t.channel_id
            where c.organisation_id = ?1 and t.received_on between ?2 and ?3""";

    Uni<RegisterFacts> of(OrganisationId organisation, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        return by("topic", organisation, first, last)
                .chain(topics -> by("nature", organisation, first, last)
                        .chain(natures -> terms(organisation, first, last)
                                .map(terms -> new RegisterFacts(topics, natures, terms))));
    }

    private static Uni<Map<String, Integer>> by(
            String column, OrganisationId organisation, LocalDate first, LocalDate last) {
        return Sql.rows(
                        "select t." + column + ", count(*) " + OF_YEAR + " group by 1",
                        organisation.value(),
                        first,
                        last)
                .map(RegisterReading::counts);
    }

    private static Map<String, Integer> counts(List<Tuple> rows) {
        var counts = new TreeMap<String, Integer>();
        for (var row : rows)
            counts.put(row.get(0, String.class), row.get(1, Long.class).intValue());
        return counts;
    }

    /** Reports of which the receipt or the answer was due in the year, and those of which each came in time. */
    private static Uni<YearCounts.Terms> terms(OrganisationId organisation, LocalDate first, LocalDate last) {
        return Sql.rows("""
                        select count(*), count(*) filter (where in_time) from (
                          select term.id, bool_and(coalesce(term.done_on <= term.due_on, false)) as in_time from (
                            select id, channel_id, ack_due_on as due_on, acknowledged_on as done_on from threads
                            union all
                            select id, channel_id, feedback_due_on, feedback_on from threads
                          ) term join organisation_channels c on c.channel_id = term.channel_id
                          where c.organisation_id = ?1 and term.due_on between ?2 and ?3 group by term.id
                        ) report""", organisation.value(), first, last)
                .map(rows -> new YearCounts.Terms(
                        rows.get(0).get(0, Long.class).intValue(),
                        rows.get(0).get(1, Long.class).intValue()));
    }
}
