package nl.klankbord.reporting.activities;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.terms.DeadlineRules;

/** Counts what was held in a year once the figures of that year are frozen; one transaction each. */
@ApplicationScoped
class CountActivities {
    private static final String FREEZE = "report.freeze";
    private static final int MOST_AT_ONCE = 500;

    private final Activities activities;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    CountActivities(Activities activities, DeadlineRules deadlineRules, Clock clock) {
        this.activities = activities;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.retention.every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return count(MOST_AT_ONCE);
    }

    private Uni<Void> count(int left) {
        if (left == 0) return Uni.createFrom().voidItem();
        return Panache.withTransaction(this::countOne)
                .chain(again -> again ? count(left - 1) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> countOne() {
        var today = LocalDate.now(clock);
        var year = today.getYear();
        return deadlineRules
                .dayOfNextYear(FREEZE, year - 1)
                .map(freeze -> LocalDate.of(freeze.isBefore(today) ? year : year - 1, 1, 1))
                .chain(activities::holdUncounted)
                .map(found -> {
                    found.ifPresent(held -> held.take(ActivityStep.COUNT, today));
                    return found.isPresent();
                });
    }
}
