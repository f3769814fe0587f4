package nl.klankbord.intake.platform;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * Plain statements inside the session, and the transaction, of the caller. Conversations are written this way because an
 * insert that may find its row already there must neither fail nor be logged with the id it was about.
 */
public final class Sql {
    private Sql() {}

    /**
     * Runs an insert, update or delete and tells how many rows it met. Parameters are {@code ?1}, {@code ?2} and so on.
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
        return Panache.getSession()
                .chain(session -> Uni.createFrom()
                        .completionStage(connection(session).select(numbered(statement), stored(parameters))))
                .map(answer -> {
                    var rows = new ArrayList<T>();
                    while (answer.hasNext()) rows.add(reading.apply(new Row(answer.next())));
                    return rows;
                });
    }

    /**
     * Where the session runs its own statements. A query of Hibernate would cost more of the processor than it does
     * PostgreSQL, only to be sent as it stands; but no interface of a session tells its connection.
     */
    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    /** The statement with parameters as PostgreSQL writes them: {@code $1}. No statement of ours has a question mark else. */
    static String numbered(String statement) {
        return statement.replace('?', '$');
    }

    /** The values as the client of PostgreSQL takes them. */
    static Object[] stored(Object... parameters) {
        return Stream.of(parameters)
                .map(value -> value instanceof byte[] bytes ? Buffer.buffer(bytes) : value)
                .toArray();
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
