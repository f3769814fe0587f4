package nl.klankbord.intake.challenges;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.klankbord.intake.platform.Sql;

/** Empties the generation in which no challenge can be alive. */
@ApplicationScoped
class ForgetSpentChallenges {
    private final Clock clock;

    ForgetSpentChallenges(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "15s", identity = "forget-spent-challenges")
    @WithTransaction
    Uni<Void> forget() {
        var now = clock.instant().getEpochSecond();
        return Multi.createFrom()
                .items(Purpose.values())
                .onItem()
                .transformToUniAndConcatenate(purpose -> forget(purpose, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> forget(Purpose purpose, long now) {
        var over = Generation.over(purpose, now);
        if (over.isEmpty()) return Uni.createFrom().item(0);
        return Sql.change(
                "delete from spent_challenges where kind = ?1 and generation = ?2", purpose.kind(), over.getAsInt());
    }
}
