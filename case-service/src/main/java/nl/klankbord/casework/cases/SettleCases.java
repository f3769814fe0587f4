package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.cases.CaseChange.Kind;

/**
 * An advisor's first message is a receipt or already an answer; only the advisor's browser knows, and it says so right
 * after sending. When it has not said so after a while, the message was an answer.
 */
@ApplicationScoped
class SettleCases {
    private final Cases cases;
    private final CaseNews news;
    private final Clock clock;

    SettleCases(Cases cases, CaseNews news, Clock clock) {
        this.cases = cases;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.cases.settle-every:20s}")
    @WithTransaction
    Uni<Void> settle() {
        return cases.holdUnsettled()
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::settle)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> settle(Case found) {
        var events = found.settled(LocalDate.now(clock));
        if (events.isEmpty()) return Uni.createFrom().voidItem();
        return news.announce(found.id(), events)
                .chain(() -> cases.holdersOf(found.id()))
                .chain(holders -> news.wake(new CaseChange(Kind.CASE_CHANGED, found.id(), holders)));
    }
}
