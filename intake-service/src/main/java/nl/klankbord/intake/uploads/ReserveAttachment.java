package nl.klankbord.intake.uploads;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.intake.attachments.Place;
import nl.klankbord.intake.challenges.Challenge;
import nl.klankbord.intake.challenges.Challenges;
import nl.klankbord.intake.challenges.Purpose;
import nl.klankbord.intake.mailboxes.MailboxSession;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.intake.platform.Refusals;

/** Promises room for an attachment: to a stranger who has worked for it, or to who has the mailbox. */
@ApplicationScoped
class ReserveAttachment {
    private final Challenges challenges;
    private final Mailboxes mailboxes;
    private final Reservations reservations;

    ReserveAttachment(Challenges challenges, Mailboxes mailboxes, Reservations reservations) {
        this.challenges = challenges;
        this.mailboxes = mailboxes;
        this.reservations = reservations;
    }

    @WithTransaction
    Uni<String> reserve(Place place, Challenge challenge, long nonce) {
        if (!challenges.pays(challenge, nonce, place.mailbox())) throw Refusals.workRefused();
        return challenges.spend(Purpose.WORK, challenge).map(fresh -> {
            if (!fresh) throw Refusals.workRefused();
            if (!challenges.takesAttachment(challenge, place.length())) throw Refusals.budgetSpent();
            return reservations.issue(place);
        });
    }

    @WithSession
    Uni<String> reserve(MailboxSession session, Place place) {
        return mailboxes.of(session).map(mailbox -> {
            if (!challenges.takesAttachment(mailbox.channel(), place.length())) throw Refusals.budgetSpent();
            return reservations.issue(place);
        });
    }
}
