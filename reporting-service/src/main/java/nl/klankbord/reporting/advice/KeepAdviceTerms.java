package nl.klankbord.reporting.advice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.terms.DeadlineRules;

/** Notes that an answer did not come, or that an action is late; one transaction each. */
@ApplicationScoped
class KeepAdviceTerms {
    private static final int MOST_AT_ONCE = 500;

    private final Advices advices;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    KeepAdviceTerms(Advices advices, DeadlineRules deadlineRules, Clock clock) {
        this.advices = advices;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.retention.every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return keep(MOST_AT_ONCE);
    }

    private Uni<Void> keep(int left) {
        if (left == 0) return Uni.createFrom().voidItem();
        return Panache.withTransaction(this::noteOne)
                .chain(again -> again ? keep(left - 1) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> noteOne() {
        return deadlineRules
                .inForceOn(LocalDate.now(clock))
                .chain(terms -> advices.holdLate(terms.start()).map(late -> {
                    late.ifPresent(found -> found.take(
                            found.state() == AdviceState.GIVEN ? AdviceStep.HEAR_NOTHING : AdviceStep.FALL_BEHIND,
                            Side.TERM,
                            null,
                            terms));
                    return late.isPresent();
                }));
    }
}
