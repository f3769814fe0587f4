package nl.klankbord.delivery.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Tries dead letters again, key by key and in order. What still cannot be applied stays where it is. */
@ApplicationScoped
public class DeadLetterRelease {
    private static final Logger LOG = Logger.getLogger(DeadLetterRelease.class);

    private final DeadLetters deadLetters;

    DeadLetterRelease(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Blocks until every key that waits was tried. */
    public void releaseAll() throws InterruptedException {
        List<DeadLetters.ParkedKey> keys = EventDelivery.inTransaction(deadLetters::parkedKeys);
        for (var key : keys) {
            release(key);
        }
        var waiting = EventDelivery.inTransaction(deadLetters::recount);
        if (waiting > 0) LOG.warnf("%d dead letters wait", waiting);
    }

    private void release(DeadLetters.ParkedKey key) throws InterruptedException {
        try {
            while (EventDelivery.inTransaction(() -> deadLetters.releaseOne(key))) {
                LOG.infof("A dead letter on %s could be applied", key.topic());
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A dead letter on %s still waits: %s",
                    key.topic(), e.getClass().getName());
        }
    }
}
