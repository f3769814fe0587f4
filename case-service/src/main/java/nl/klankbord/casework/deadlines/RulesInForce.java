package nl.klankbord.casework.deadlines;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.deadlines.AdvisorDeadlineRulesResource.RuleView;
import nl.klankbord.terms.DeadlineRules;

/** The rules in force on a day whose values are numbers, as people read them; inside the caller's session. */
@ApplicationScoped
class RulesInForce {
    private static final String ROWS = """
            select distinct on (rule_key) rule_key, value::text as value, unit, statutory, source
            from deadline_rule
            where valid_from <= ?1 and (valid_to is null or valid_to >= ?1) and unit <> 'DAY_OF_NEXT_YEAR'
            order by rule_key, valid_from desc""";

    Uni<List<RuleView>> on(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ROWS, Tuple.class)
                        .setParameter(1, day)
                        .getResultList())
                .map(rows -> rows.stream().map(RulesInForce::described).toList());
    }

    private static RuleView described(Tuple row) {
        return new RuleView(
                row.get("rule_key", String.class),
                DeadlineRules.numbers(row.get("value", String.class)),
                row.get("unit", String.class),
                row.get("statutory", Boolean.class),
                row.get("source", String.class));
    }
}
