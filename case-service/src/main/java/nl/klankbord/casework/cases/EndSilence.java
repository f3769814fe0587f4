package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/** Lets cases fall dormant, and later close, in which a reporter has been silent for the terms. */
@ApplicationScoped
class EndSilence {
    private final Cases cases;
    private final DeadlineRules deadlineRules;
    private final CaseNews news;
    private final Clock clock;

    EndSilence(Cases cases, DeadlineRules deadlineRules, CaseNews news, Clock clock) {
        this.cases = cases;
        this.deadlineRules = deadlineRules;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.cases.silence-every:1h}")
    @WithTransaction
    Uni<Void> end() {
        return deadlineRules
                .inForceOn(LocalDate.now(clock))
                .chain(terms -> cases.holdSilent(terms.start())
                        .chain(found -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(silent -> moveOn(silent, terms))
                                .collect()
                                .last()
                                .replaceWithVoid()));
    }

    private Uni<Void> moveOn(Case silent, Terms terms) {
        // Loses contact if it was dormant already, else falls dormant: never both on one day.
        var events = new ArrayList<>(silent.tryTo(CaseStep.LOSE_CONTACT, terms));
        if (events.isEmpty()) events.addAll(silent.tryTo(CaseStep.FALL_DORMANT, terms));
        if (events.isEmpty()) return Uni.createFrom().voidItem();
        return news.announce(silent.id(), events)
                .chain(() -> cases.holdersOf(silent.id()))
                .chain(holders -> news.wake(new CaseChange(Kind.CASE_CHANGED, silent.id(), holders)));
    }
}
