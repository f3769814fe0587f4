package nl.klankbord.casework.threads;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Kid;

/**
 * One kind of fact about a thread, of which only the author is taken.
 *
 * @param <E> the event record
 */
abstract class ThreadNews<E> implements EventConsumer<E> {
    private final WakeAuthor wakeAuthor;
    private final Class<E> type;
    private final Function<E, Kid> author;

    ThreadNews(WakeAuthor wakeAuthor, Class<E> type, Function<E, Kid> author) {
        this.wakeAuthor = wakeAuthor;
        this.type = type;
        this.author = author;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<E> type() {
        return type;
    }

    @Override
    public Uni<Void> apply(E event) {
        return wakeAuthor.wake(author.apply(event));
    }
}
