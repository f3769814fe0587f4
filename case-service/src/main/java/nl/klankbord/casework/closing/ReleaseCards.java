package nl.klankbord.casework.closing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.klankbord.casework.closing.StatisticsCards.Waiting;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.StatisticsCardCorrected;
import nl.klankbord.protocol.events.StatisticsCardIssued;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.terms.DeadlineRules;

/**
 * Sends cards in one shuffled batch per calendar month, and one more when a year is frozen. A single card would be as good
 * as its case, so the cards of an organisation wait until there are enough of them.
 *
 * <p>Does not protect against: somebody who watches the database while advisors close cases.
 */
@ApplicationScoped
class ReleaseCards {
    private static final String FREEZE = "report.freeze";

    private final StatisticsCards cards;
    private final DeadlineRules deadlineRules;
    private final StatisticsSettings settings;
    private final Outbox outbox;
    private final SecureRandom random;
    private final Clock clock;

    ReleaseCards(
            StatisticsCards cards,
            DeadlineRules deadlineRules,
            StatisticsSettings settings,
            Outbox outbox,
            SecureRandom random,
            Clock clock) {
        this.cards = cards;
        this.deadlineRules = deadlineRules;
        this.settings = settings;
        this.outbox = outbox;
        this.random = random;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.cards.batch-every:1h}")
    @WithTransaction
    Uni<Void> release() {
        var today = LocalDate.now(clock);
        var lastYear = today.getYear() - 1;
        return deadlineRules.dayOfNextYear(FREEZE, lastYear).chain(freeze -> {
            var frozen = today.isAfter(freeze);
            var first = today.withDayOfMonth(1);
            var batch = frozen && freeze.plusDays(1).isAfter(first) ? freeze.plusDays(1) : first;
            return release(batch, today, frozen ? lastYear : lastYear - 1);
        });
    }

    private Uni<Void> release(LocalDate batch, LocalDate today, int lastFrozenYear) {
        return cards.beginBatch(batch)
                .chain(ours -> ours
                        ? cards.take(settings.least(), lastFrozenYear)
                                .chain(taken -> outbox.append(shuffled(taken, today)))
                                .chain(() -> cards.forgetFrozen(lastFrozenYear))
                        : Uni.createFrom().voidItem());
    }

    private List<Announcement> shuffled(List<Waiting> taken, LocalDate today) {
        var batch = new ArrayList<>(taken);
        Collections.shuffle(batch, random);
        return batch.stream()
                .map(card ->
                        new Announcement(Topics.CASE_STATISTICS, card.card().text(), event(card, today), true))
                .toList();
    }

    private static Object event(Waiting waits, LocalDate today) {
        var card = waits.card();
        var organisation = waits.organisation();
        return waits.issued()
                ? new StatisticsCardCorrected(card, organisation, waits.year(), waits.codes(), today)
                : new StatisticsCardIssued(card, organisation, waits.year(), waits.codes(), today);
    }
}
