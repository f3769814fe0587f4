package nl.klankbord.casework.intervision;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Removes every card after its last day. Until this ran, nobody sees it any more either. */
@ApplicationScoped
class ForgetCards {
    private final Cards cards;
    private final Clock clock;

    ForgetCards(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.intervision.forget-every:1h}")
    @WithTransaction
    Uni<Void> forget() {
        return cards.removeBefore(LocalDate.now(clock));
    }
}
