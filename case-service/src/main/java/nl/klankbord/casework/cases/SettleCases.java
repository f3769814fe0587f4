package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/**
 * An advisor's first message is a receipt or already an answer; only the advisor's browser knows, and it says so right
 * after sending. When it has not said so after a while, the message was an answer.
 */
@ApplicationScoped
class SettleCases {
    private final Cases cases;
    private final DeadlineRules deadlineRules;
    private final CaseNews news;
    private final Clock clock;

    SettleCases(Cases cases, DeadlineRules deadlineRules, CaseNews news, Clock clock) {
        this.cases = cases;
        this.deadlineRules = deadlineRules;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.cases.settle-every:20s}")
    @WithTransaction
    Uni<Void> settle() {
        return cases.holdUnsettled()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : deadlineRules.inForceOn(LocalDate.now(clock)).chain(terms -> settle(found, terms)));
    }

    private Uni<Void> settle(List<Case> found, Terms terms) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(each -> settle(each, terms))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> settle(Case found, Terms terms) {
        var events = found.settled(terms);
        if (events.isEmpty()) return Uni.createFrom().voidItem();
        return news.announce(found.id(), events)
                .chain(() -> cases.holdersOf(found.id()))
                .chain(holders -> news.wake(new CaseChange(Kind.CASE_CHANGED, found.id(), holders)));
    }
}
