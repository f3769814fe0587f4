package nl.klankbord.reporting.statistics;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;

/** Plain statements in the caller's session: cards are rows that are only ever counted. */
final class Sql {
    private Sql() {}

    static Uni<List<Tuple>> rows(String query, Object... values) {
        return Panache.getSession().chain(session -> {
            var asked = session.createNativeQuery(query, Tuple.class);
            for (var at = 0; at < values.length; at++) asked.setParameter(at + 1, values[at]);
            return asked.getResultList();
        });
    }
}
