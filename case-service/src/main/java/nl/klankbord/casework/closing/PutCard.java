package nl.klankbord.casework.closing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.terms.DeadlineRules;

/** Puts a card of somebody who serves in the channel. Who that was is not kept. */
@ApplicationScoped
class PutCard {
    private final Advisors advisors;
    private final ChannelFacts channels;
    private final Taxonomy taxonomy;
    private final StatisticsCards cards;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    PutCard(
            Advisors advisors,
            ChannelFacts channels,
            Taxonomy taxonomy,
            StatisticsCards cards,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.advisors = advisors;
        this.channels = channels;
        this.taxonomy = taxonomy;
        this.cards = cards;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> put(KeycloakSubject subject, CardId card, ChannelId channel, int year, CaseCodes codes) {
        var today = LocalDate.now(clock);
        return advisors.acting(subject)
                .chain(advisor -> channels.organisationServedBy(advisor, channel))
                .invoke(() -> taxonomy.check(codes))
                .call(() -> requireOpen(year, today))
                .chain(organisation -> cards.put(card, organisation, year, codes))
                .invoke(put -> {
                    if (!put) throw Problem.notFound();
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireOpen(int year, LocalDate today) {
        if (year > today.getYear()) throw Problem.invalid("/year", "range");
        return deadlineRules
                .dayOfNextYear("report.freeze", year)
                .invoke(freeze -> {
                    if (today.isAfter(freeze)) throw Problem.conflict();
                })
                .replaceWithVoid();
    }
}
