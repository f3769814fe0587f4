package nl.klankbord.reporting.charges;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to statements and to what was decided for them; inside the caller's session. Nothing is ever changed. */
@ApplicationScoped
class Statements {
    private static final String OF = "select document from statements where organisation_id = ?1 order by number desc";
    private static final String OF_PRACTICE = """
            select cast(organisation_id as text) as organisation, document from statements where practice_id = ?1
            order by number desc""";
    private static final String ADD = """
            insert into statements (number, organisation_id, practice_id, from_on, until_on, credits, document)
            values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7) returning number""";
    private static final String DECISIONS = """
            select from_on, until_on, shown_quarters, talks_shown, last from charge_decisions where organisation_id = ?1
            order by from_on""";
    private static final String DECIDE = """
            insert into charge_decisions (organisation_id, from_on, until_on, shown_quarters, talks_shown, last)
            values (?1, ?2, ?3, ?4, ?5, ?6) returning shown_quarters""";
    private static final String RATE =
            "select percent from vat_rates where valid_from <= ?1 order by valid_from desc limit 1";

    private final ObjectMapper json;

    Statements(ObjectMapper json) {
        this.json = json;
    }

    /** All of an organisation, the newest first. */
    Uni<List<Statement>> of(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, String.class)
                        .setParameter(1, organisation.value())
                        .getResultList())
                .map(found -> found.stream().map(this::statement).toList());
    }

    /** One; of another organisation it is not there. */
    Uni<Statement> get(OrganisationId organisation, String number) {
        return of(organisation)
                .map(all -> all.stream()
                        .filter(statement -> statement.number().equals(number))
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }

    /** All that a practice issued, the newest first. */
    Uni<Map<OrganisationId, List<Statement>>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_PRACTICE, Tuple.class)
                        .setParameter(1, practice.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> new OrganisationId(UUID.fromString(row.get("organisation", String.class))),
                                Collectors.mapping(
                                        row -> statement(row.get("document", String.class)), Collectors.toList()))));
    }

    Uni<Statement> add(PracticeId practice, OrganisationId organisation, Statement statement) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD, String.class)
                        .setParameter(1, statement.number())
                        .setParameter(2, organisation.value())
                        .setParameter(3, practice.value())
                        .setParameter(4, statement.from())
                        .setParameter(5, statement.until())
                        .setParameter(
                                6, Optional.ofNullable(statement.credits()).orElse(""))
                        .setParameter(7, text(statement))
                        .getSingleResult())
                .replaceWith(statement);
    }

    Uni<List<HoursDecision>> decisions(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DECISIONS, Tuple.class)
                        .setParameter(1, organisation.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new HoursDecision(
                                row.get("from_on", LocalDate.class),
                                row.get("until_on", LocalDate.class),
                                row.get("shown_quarters", Integer.class),
                                row.get("talks_shown", Boolean.class),
                                row.get("last", Boolean.class)))
                        .toList());
    }

    Uni<Void> decide(OrganisationId organisation, HoursDecision decision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DECIDE, Integer.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, decision.from())
                        .setParameter(3, decision.until())
                        .setParameter(4, decision.shownQuarters())
                        .setParameter(5, decision.casesShown())
                        .setParameter(6, decision.last())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The general rate of the tax on a day, in percent. */
    Uni<Integer> vatPercent(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RATE, Integer.class)
                        .setParameter(1, day)
                        .getSingleResult());
    }

    private Statement statement(String document) {
        try {
            return json.readValue(document, Statement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A statement cannot be read", e);
        }
    }

    private String text(Statement statement) {
        try {
            return json.writeValueAsString(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A statement cannot be written", e);
        }
    }
}
