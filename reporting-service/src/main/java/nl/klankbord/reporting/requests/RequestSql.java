package nl.klankbord.reporting.requests;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain statements in the caller's session. */
final class RequestSql {
    private RequestSql() {}

    static Uni<List<Tuple>> rows(String query, @Nullable Object... values) {
        return Panache.getSession().chain(session -> {
            var asked = session.createNativeQuery(query, Tuple.class);
            for (var at = 0; at < values.length; at++) asked.setParameter(at + 1, values[at]);
            return asked.getResultList();
        });
    }

    /** Whether a statement that returns what it changed met a row. */
    static Uni<Boolean> changed(String statement, @Nullable Object... values) {
        return rows(statement, values).map(found -> !found.isEmpty());
    }
}
