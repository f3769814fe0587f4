package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.KeycloakSubject;

/** An advisor says which message confirms receipt; that ends the term of the receipt. Once more changes nothing. */
@ApplicationScoped
class AcknowledgeCase {
    private final Advisors advisors;
    private final Cases cases;
    private final CaseNews news;
    private final Clock clock;

    AcknowledgeCase(Advisors advisors, Cases cases, CaseNews news, Clock clock) {
        this.advisors = advisors;
        this.cases = cases;
        this.news = news;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> acknowledge(KeycloakSubject subject, CaseId id, int receiptSeq) {
        return advisors.acting(subject)
                .chain(advisor -> cases.of(advisor).hold(id))
                .chain(found -> {
                    var events = found.acknowledged(receiptSeq, LocalDate.now(clock));
                    if (events.isEmpty()) return Uni.createFrom().voidItem();
                    return news.announce(id, events)
                            .chain(() -> cases.holdersOf(id))
                            .chain(holders -> news.wake(new CaseChange(Kind.CASE_CHANGED, id, holders)));
                });
    }
}
