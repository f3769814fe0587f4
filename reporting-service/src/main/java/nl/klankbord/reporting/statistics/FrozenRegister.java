package nl.klankbord.reporting.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.statistics.RegisterFacts.Reports;

/**
 * What the readers of a register can count of a year, counted once: its entries are destroyed while they still remember them,
 * and pools and corrections are decided years later (domain.md 7.4). Inside the caller's session.
 */
@ApplicationScoped
class FrozenRegister {
    /**
     * A report is in the year in which it came and in each later one in which it was not closed yet. The first of a year are
     * destroyed two years after it began; what is counted after that may not be all.
     */
    private static final String KEEP = """
            with reports as (
              select t.id, t.topic, t.nature, t.received_on < ?3 as carried
              from threads t join organisation_channels c on c.channel_id = t.channel_id
              where c.organisation_id = ?1 and t.received_on <= ?4 and (t.closed_on is null or t.closed_on >= ?3)
            ), terms as (
              select bool_and(coalesce(term.done_on <= term.due_on, false)) as in_time from (
                select id, channel_id, ack_due_on as due_on, acknowledged_on as done_on from threads
                union all
                select id, channel_id, feedback_due_on, feedback_on from threads
              ) term join organisation_channels c on c.channel_id = term.channel_id
              where c.organisation_id = ?1 and term.due_on between ?3 and ?4 group by term.id
            )
            insert into frozen_register
              (organisation_id, register_year, topics, natures, carried_topics, carried_natures, ended, met, whole)
            select ?1, ?2,
              (select coalesce(jsonb_object_agg(topic, n), cast('{}' as jsonb)) from (
                select topic, count(*) as n from reports where not carried group by topic) counted),
              (select coalesce(jsonb_object_agg(nature, n), cast('{}' as jsonb)) from (
                select nature, count(*) as n from reports where not carried group by nature) counted),
              (select coalesce(jsonb_object_agg(topic, n), cast('{}' as jsonb)) from (
                select topic, count(*) as n from reports where carried group by topic) counted),
              (select coalesce(jsonb_object_agg(nature, n), cast('{}' as jsonb)) from (
                select nature, count(*) as n from reports where carried group by nature) counted),
              (select count(*) from terms), (select count(*) from terms where in_time),
              not exists (select from destructions where rule_key = 'register.review' and month_on between ?5 and ?6)
            on conflict do nothing returning register_year""";

    private static final String KEPT = """
            select cast(topics as text) as topics, cast(natures as text) as natures,
              cast(carried_topics as text) as carried_topics, cast(carried_natures as text) as carried_natures, ended, met
            from frozen_register where organisation_id = ?1 and register_year = ?2 and whole""";

    private static final int YEARS_OF_AN_ENTRY = 2;

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Clock clock;

    FrozenRegister(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Counts what there is, once; what is destroyed or comes later changes nothing. */
    Uni<Void> keep(OrganisationId organisation, int year) {
        var first = LocalDate.of(year, 1, 1);
        return Sql.rows(
                        KEEP,
                        organisation.value(),
                        year,
                        first,
                        LocalDate.of(year, 12, 31),
                        first.plusYears(YEARS_OF_AN_ENTRY),
                        LocalDate.now(clock))
                .replaceWithVoid();
    }

    /**
     * What was counted.
     *
     * @param cases how many cards the year has: if entries were destroyed before they were counted, all of them may be known
     */
    Uni<RegisterFacts> of(OrganisationId organisation, int year, int cases) {
        return Sql.rows(KEPT, organisation.value(), year)
                .map(rows ->
                        rows.stream().findFirst().map(this::facts).orElseGet(() -> RegisterFacts.ofEverything(cases)));
    }

    private RegisterFacts facts(Tuple row) {
        return new RegisterFacts(
                new Reports(counts(row, "topics"), counts(row, "natures")),
                new Reports(counts(row, "carried_topics"), counts(row, "carried_natures")),
                new YearCounts.Terms(row.get("ended", Integer.class), row.get("met", Integer.class)));
    }

    private Map<String, Integer> counts(Tuple row, String column) {
        try {
            return json.readValue(row.get(column, String.class), COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A count of the register cannot be read");
        }
    }
}
