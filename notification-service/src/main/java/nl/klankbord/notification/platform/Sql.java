package nl.klankbord.notification.platform;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * Plain statements in the transaction that is open. Changes answer with a column as well: a bulk update would make
 * Hibernate clean up caches that are not there.
 */
public final class Sql {
    private Sql() {}

    /** Rows of one column of text. */
    public static Uni<List<String>> texts(String sql, Object... parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, String.class);
            for (var i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.getResultList();
        });
    }

    /** A column of values, as a parameter that a statement unnests. */
    public static <T> String[] array(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
