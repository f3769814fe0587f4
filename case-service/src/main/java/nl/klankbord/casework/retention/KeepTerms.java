package nl.klankbord.casework.retention;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.cases.PurgeCases;
import nl.klankbord.casework.cases.PurgeCases.Purged;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.prekeys.HeldKeys;
import nl.klankbord.terms.DeadlineRules;

/**
 * Destroys closed cases whose term is over, one transaction each, with the proof in the same transaction. intake-service
 * hears of each and destroys the conversation; open browsers forget the keys.
 *
 * <p>Does not protect against: a backup that still holds them until it expires itself.
 */
@ApplicationScoped
class KeepTerms {
    private static final int MOST_AT_ONCE = 500;

    private final PurgeCases purgeCases;
    private final HeldKeys heldKeys;
    private final ChannelFacts channels;
    private final Destructions destructions;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    KeepTerms(
            PurgeCases purgeCases,
            HeldKeys heldKeys,
            ChannelFacts channels,
            Destructions destructions,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.purgeCases = purgeCases;
        this.heldKeys = heldKeys;
        this.channels = channels;
        this.destructions = destructions;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.retention.every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return keep(MOST_AT_ONCE);
    }

    private Uni<Void> keep(int left) {
        if (left == 0) return Uni.createFrom().voidItem();
        return Panache.withTransaction(this::destroyOne)
                .chain(again -> again ? keep(left - 1) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> destroyOne() {
        return deadlineRules
                .inForceOn(LocalDate.now(clock))
                .chain(terms -> purgeCases
                        .purgeOne(terms)
                        .chain(purged -> purged.isEmpty()
                                ? Uni.createFrom().item(false)
                                : finish(purged.get(), terms.start()).replaceWith(true)));
    }

    private Uni<Void> finish(Purged purged, LocalDate on) {
        return heldKeys.forget(purged.mailbox())
                .chain(() -> channels.practiceOf(purged.channel()))
                .chain(practice -> destructions.prove(practice, PurgeCases.RULE, on));
    }
}
