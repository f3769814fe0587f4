package nl.klankbord.delivery.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What is done from time to time, on a worker thread, because it waits for the database. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final DeadLetterRelease release;

    Rounds(Inbox inbox, DeadLetters deadLetters, DeadLetterRelease release) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.release = release;
    }

    /** Forgets the ids of events that can no longer come again, and what was never applied in that time. */
    @Scheduled(cron = "0 20 3 * * ?", timeZone = "Europe/Amsterdam")
    void forget() throws InterruptedException {
        var forgotten = EventDelivery.inTransaction(inbox::forgetOld);
        LOG.debugf("%d ids of events forgotten", forgotten);
        var givenUp = EventDelivery.inTransaction(deadLetters::forgetOld);
        if (givenUp > 0) LOG.warnf("%d keys given up whose events could not be applied in four weeks", givenUp);
    }

    /** What waited for something else may have become possible. */
    @Scheduled(every = "10m", delayed = "10m")
    void tryAgain() throws InterruptedException {
        release.releaseAll();
    }
}
