package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.AdvisorCards;
import nl.klankbord.casework.practice.AdvisorCards.Shown;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.practice.NewCard;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.SmallPhoto;
import nl.klankbord.terms.DeadlineRules;
import org.jspecify.annotations.Nullable;

/** An advisor writes the own card; every channel in which the advisor answers shows it at once (INT-4). */
@ApplicationScoped
class WriteCard {
    private final Advisors advisors;
    private final AdvisorCards cards;
    private final Channels channels;
    private final PresentChannel presentChannel;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    WriteCard(
            Advisors advisors,
            AdvisorCards cards,
            Channels channels,
            PresentChannel presentChannel,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.advisors = advisors;
        this.cards = cards;
        this.channels = channels;
        this.presentChannel = presentChannel;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    @WithSession
    Uni<Shown> read(KeycloakSubject subject) {
        return advisors.acting(subject).chain(cards::of);
    }

    @WithTransaction
    Uni<Void> write(KeycloakSubject subject, NewCard card) {
        requirePhoto(card.photo());
        return advisors.acting(subject)
                .call(() -> requireTerm(card.answerWorkingDays()))
                .call(me -> cards.write(me, card))
                .chain(this::show);
    }

    private Uni<Void> show(Advisor me) {
        return me.enrolled()
                .map(identity -> channels.holdThoseInWhichServes(identity.kid()))
                .orElse(Uni.createFrom().item(List.of()))
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(channel -> presentChannel.anew(channel, UnaryOperator.identity()))
                        .collect()
                        .last());
    }

    /** What an advisor promises is held to the same bounds as what a channel promises. */
    private Uni<Void> requireTerm(@Nullable Integer days) {
        if (days == null) return Uni.createFrom().voidItem();
        return deadlineRules
                .inForceOn(LocalDate.now(clock))
                .invoke(terms -> {
                    if (!terms.permit(DirectoryChecks.ANSWER, days)) {
                        throw Problem.invalid("/answerWorkingDays", "term");
                    }
                })
                .replaceWithVoid();
    }

    private static void requirePhoto(@Nullable String photo) {
        if (photo == null) return;
        try {
            if (SmallPhoto.isOne(Base64Url.decode(photo))) return;
        } catch (MalformedWire e) {
            // Told like a file that is no photo.
        }
        throw Problem.invalid("/photo", "format");
    }
}
