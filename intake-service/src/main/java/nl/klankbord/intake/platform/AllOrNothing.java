package nl.klankbord.intake.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes changes in a transaction of their own, as one statement, on a connection of the pool from which sessions take theirs.
 * A session would cost more of the processor than the changes do (docs/performance.md).
 */
@ApplicationScoped
public class AllOrNothing {
    private final Pool pool;

    AllOrNothing(Pool pool) {
        this.pool = pool;
    }

    /** Makes all of them, or none if one does not meet what it must; its refusal is then the failure. */
    public Uni<Void> make(List<Change> changes) {
        return Uni.createFrom()
                .completionStage(() -> pool.withConnection(connection -> make(changes, connection))
                        .toCompletionStage());
    }

    private static Future<Void> make(List<Change> changes, SqlConnection connection) {
        // Not waited for: the statement follows it at once, and both are answered together.
        var begun = connection.begin();
        return connection
                .preparedQuery(Together.statement(changes).replace('?', '$'))
                .execute(parameters(changes))
                .compose(counts -> begun.compose(transaction -> {
                    try {
                        Change.require(changes, numbers(counts.iterator().next()));
                        return transaction.commit();
                    } catch (RuntimeException refusal) {
                        return transaction.rollback().compose(done -> Future.failedFuture(refusal));
                    }
                }));
    }

    private static List<Integer> numbers(Row row) {
        return IntStream.range(0, row.size()).mapToObj(row::getInteger).toList();
    }

    private static Tuple parameters(List<Change> changes) {
        var parameters = Tuple.tuple();
        for (var value : Together.parameters(changes)) {
            parameters.addValue(value instanceof byte[] bytes ? Buffer.buffer(bytes) : value);
        }
        return parameters;
    }
}
