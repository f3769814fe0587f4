package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.protocol.wire.ThreadId;

/** The door to keys that an author sealed to the colleague who takes a thread over; whoever comes here holds the thread. */
@ApplicationScoped
class ThreadShares {
    /** Those of the next hand-over take the place of the former. */
    Uni<Void> put(ThreadId id, List<Share> shares) {
        return ThreadSql.change("delete from thread_shares where thread_id = ?1", id.hex())
                .chain(() -> Multi.createFrom()
                        .iterable(IntStream.range(0, shares.size()).boxed().toList())
                        .onItem()
                        .transformToUniAndConcatenate(epoch -> ThreadSql.change(
                                "insert into thread_shares (thread_id, epoch, sealed_share) values (?1, ?2, ?3)",
                                id.hex(),
                                epoch,
                                shares.get(epoch).bytes()))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    /** One for each epoch, in order; none where the thread was never passed on. */
    Uni<List<Share>> of(ThreadId id) {
        return ThreadSql.rows("select sealed_share from thread_shares where thread_id = ?1 order by epoch", id.hex())
                .map(rows -> rows.stream()
                        .map(row -> Share.parse(row.get(0, byte[].class)))
                        .toList());
    }
}
