package nl.klankbord.delivery.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import nl.klankbord.delivery.DeliverySettings;
import org.jboss.logging.Logger;

/** Brings events to their consumers: once, and in the end as a dead letter. Blocks the thread it runs on. */
@ApplicationScoped
class EventDelivery {
    private static final Logger LOG = Logger.getLogger(EventDelivery.class);

    /** The most events of a transaction: one that fails sends all others back to be tried by themselves. */
    static final int TOGETHER = 100;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Consumers consumers;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final int attempts;

    EventDelivery(Consumers consumers, Inbox inbox, DeadLetters deadLetters, DeliverySettings settings) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.attempts = settings.attempts();
    }

    /**
     * Tries events of several orders in one transaction, since a commit costs more than most effects. False when one of
     * them stands in the way: then nothing has happened, and each order has to be delivered by itself.
     */
    boolean deliverTogether(List<Arrival> several) throws InterruptedException {
        var ours = several.stream().filter(consumers::concerns).toList();
        return ours.isEmpty() || areDelivered(ours);
    }

    /**
     * Returns when all are applied, known, not for us, or wait among the dead letters. Events of one order are tried in one
     * transaction, since they often come together; one that fails is tried by itself, so that the others count.
     */
    void deliver(List<Arrival> inOrder) throws InterruptedException {
        var ours = inOrder.stream().filter(consumers::concerns).toList();
        for (var from = 0; from < ours.size(); from += TOGETHER) {
            var some = ours.subList(from, Math.min(from + TOGETHER, ours.size()));
            if (some.size() > 1 && areDelivered(some)) continue;
            for (var one : some) {
                deliver(one);
            }
        }
    }

    private boolean areDelivered(List<Arrival> some) throws InterruptedException {
        try {
            return inTransaction(() -> inbox.remember(some)
                    .chain(areNew -> areNew ? consumers.applyAll(some).replaceWith(true) : notTogether()));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void deliver(Arrival arrival) throws InterruptedException {
        var failures = 0;
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                if (inTransaction(() -> once(arrival))) return;
            } catch (RuntimeException failure) {
                if (Outage.isOne(failure)) {
                    LOG.warnf("Waiting for the database: %s", failure.getClass().getSimpleName());
                } else if (++failures >= attempts || arrival.envelope() == null) {
                    park(arrival, failure);
                    return;
                }
                Thread.sleep(pause.toMillis());
                pause = longer(pause);
            }
        }
    }

    /** Rolls back: some are known, or their key waits, which is looked at one by one. */
    private static Uni<Boolean> notTogether() {
        return Uni.createFrom().failure(new IllegalStateException("Not together"));
    }

    /** False when the key was released in the meantime, so that the event has to be tried again. */
    private Uni<Boolean> once(Arrival arrival) {
        return inbox.remember(List.of(arrival)).chain(isNew -> {
            if (isNew) return consumers.apply(arrival).replaceWith(true);
            return inbox.knows(arrival)
                    .chain(known -> known ? Uni.createFrom().item(true) : deadLetters.queue(arrival));
        });
    }

    private void park(Arrival arrival, RuntimeException failure) throws InterruptedException {
        LOG.errorf(
                "Dead letter %s on %s: %s",
                arrival.id(), arrival.topic(), failure.getClass().getName());
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                if (inTransaction(() -> deadLetters.park(arrival))) return;
            } catch (RuntimeException e) {
                LOG.errorf("Dead letter could not be kept: %s", e.getClass().getSimpleName());
                Thread.sleep(pause.toMillis());
                pause = longer(pause);
            }
        }
    }

    static <T> T inTransaction(Supplier<Uni<T>> work) throws InterruptedException {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (InterruptedException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(3);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
