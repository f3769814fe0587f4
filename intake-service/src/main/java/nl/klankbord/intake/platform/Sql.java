package nl.klankbord.intake.platform;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plain statements inside the session, and the transaction, of the caller. Conversations are written this way because an
 * insert that may find its row already there must neither fail nor be logged with the id it was about.
 */
public final class Sql {
    private Sql() {}

    /**
     * Runs an insert, update or delete and tells how many rows it met. Parameters are {@code ?1}, {@code ?2} and so on. It
     * is written as a query because Hibernate would clean up caches, which are not there, after a bulk update.
     */
    public static Uni<Integer> change(String statement, Object... parameters) {
        return first(
                        row -> row.number(0),
                        "with changed as (" + statement + " returning 1) select count(*) from changed",
                        parameters)
                .map(count -> count.orElse(0));
    }

    /** Reads rows, in the order of the statement. */
    public static <T> Uni<List<T>> list(Function<Row, T> reading, String statement, Object... parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement, Object.class);
            for (var i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.getResultList()
                    .map(rows -> rows.stream().map(Row::of).map(reading).toList());
        });
    }

    /** The places of a list: {@code (?2, ?3, ?4)} for three values from 2. */
    public static String places(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Reads the first row, if there is one. */
    public static <T> Uni<Optional<T>> first(Function<Row, T> reading, String statement, Object... parameters) {
        return list(reading, statement, parameters).map(rows -> rows.stream().findFirst());
    }
}
