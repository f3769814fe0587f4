package nl.klankbord.casework.deadlines;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;

/** The whole table of terms, past and present, for people to read; inside the caller's session. */
@ApplicationScoped
class TermTable {
    private static final String ROWS = """
            select rule_key, value::text as value, unit, valid_from, valid_to, statutory, least, most, source
            from deadline_rule order by rule_key, valid_from""";

    Uni<List<PracticeTermsResource.TermView>> all() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ROWS, Tuple.class).getResultList())
                .map(rows -> rows.stream().map(TermTable::term).toList());
    }

    private static PracticeTermsResource.TermView term(Tuple row) {
        return new PracticeTermsResource.TermView(
                row.get("rule_key", String.class),
                row.get("value", String.class),
                row.get("unit", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("statutory", Boolean.class),
                row.get("least", Integer.class),
                row.get("most", Integer.class),
                row.get("source", String.class));
    }
}
