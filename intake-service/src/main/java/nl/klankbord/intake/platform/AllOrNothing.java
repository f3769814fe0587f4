package nl.klankbord.intake.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes changes in a transaction of their own, as one statement, on a connection of the pool from which sessions take theirs.
 * A session would cost more of the processor than the changes do.
 */
@ApplicationScoped
public class AllOrNothing {
    private final Pool pool;

    AllOrNothing(Pool pool) {
        this.pool = pool;
    }

    /** Makes all of them, or none if one does not meet what it must; its refusal is then the failure. */
    public Uni<Void> make(List<Change> changes) {
        var statement = Sql.numbered(Together.statement(changes));
        var parameters = Tuple.wrap(Sql.stored(Together.parameters(changes).toArray()));
        return Uni.createFrom()
                .completionStage(() -> pool.withConnection(connection -> {
                            // Not waited for: the statement follows it at once, and both are answered together.
                            var begun = connection.begin();
                            return connection
                                    .preparedQuery(statement)
                                    .execute(parameters)
                                    .compose(counts -> begun.compose(transaction -> {
                                        Change.require(
                                                changes,
                                                numbers(counts.iterator().next()));
                                        return transaction.commit();
                                    }))
                                    .recover(failure -> begun.compose(Transaction::rollback)
                                            .transform(ignored -> Future.failedFuture(failure)));
                        })
                        .toCompletionStage());
    }

    private static List<Integer> numbers(Row row) {
        return IntStream.range(0, row.size()).mapToObj(row::getInteger).toList();
    }
}
