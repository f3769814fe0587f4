package nl.klankbord.delivery.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.FlushMode;

/**
 * Plain statements in the transaction that is open. Changes answer with a column as well: a bulk update would make
 * Hibernate clean up caches that are not there. Nobody else writes these tables, so there is nothing to flush first.
 */
final class Sql {
    private Sql() {}

    /** Rows of one column of text. */
    static Uni<List<String>> texts(String sql, Object... parameters) {
        return rows(String.class, sql, parameters);
    }

    /** Rows of several columns. */
    static Uni<List<Object[]>> rows(String sql, Object... parameters) {
        return rows(Object[].class, sql, parameters);
    }

    private static <T> Uni<List<T>> rows(Class<T> type, String sql, Object... parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, type);
            for (var i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.setFlushMode(FlushMode.MANUAL).getResultList();
        });
    }
}
