package nl.klankbord.delivery.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets, every night, the ids of events that can no longer come again. */
@ApplicationScoped
class InboxCleaning {
    private final Inbox inbox;

    InboxCleaning(Inbox inbox) {
        this.inbox = inbox;
    }

    @Scheduled(cron = "0 20 3 * * ?", timeZone = "Europe/Amsterdam")
    @WithTransaction
    Uni<Void> clean() {
        return inbox.forgetOld().replaceWithVoid();
    }
}
