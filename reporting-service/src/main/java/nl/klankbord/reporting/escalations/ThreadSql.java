package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;

/** Plain statements in the caller's session, for rows of which one change touches many. */
final class ThreadSql {
    private ThreadSql() {}

    static Uni<List<Tuple>> rows(String query, Object... values) {
        return Panache.getSession().chain(session -> {
            var asked = session.createNativeQuery(query, Tuple.class);
            for (var at = 0; at < values.length; at++) asked.setParameter(at + 1, values[at]);
            return asked.getResultList();
        });
    }

    /** Runs an insert, update or delete and tells how many rows it met. What was changed in memory is written first. */
    static Uni<Integer> change(String statement, Object... values) {
        return Panache.getSession()
                .chain(session -> session.flush())
                .chain(() ->
                        rows("with changed as (" + statement + " returning 1) select count(*) from changed", values))
                .map(found -> found.get(0).get(0, Long.class).intValue());
    }
}
