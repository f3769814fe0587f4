package nl.klankbord.delivery;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * A bean that acts on one kind of event.
 *
 * <p>{@link #apply} runs inside a transaction that also remembers the event, so that the same event never counts twice.
 * If it fails, the transaction is rolled back and the event comes again; if it keeps failing, it becomes a dead letter
 * and later events of its key wait. Events of a compacted topic can come back after months under the same id, when the
 * id is forgotten: applying one again must leave the same state.
 *
 * @param <E> the event record
 */
public interface EventConsumer<E> {
    /** The topic it stands on. */
    String topic();

    /** The event record; its {@code TYPE} is what is looked for. */
    Class<E> type();

    /** Acts, in the transaction that is open. */
    Uni<Void> apply(E event);

    /**
     * Acts on events that came together, in one transaction, with the outcome of one after the other. A consumer of what comes
     * often does better: it asks and changes the database once for all of them.
     *
     * @param events at least one; those that share their order are in it
     */
    default Uni<Void> applyAll(List<E> events) {
        var applied = Uni.createFrom().voidItem();
        for (var event : events) applied = applied.chain(() -> apply(event));
        return applied;
    }
}
