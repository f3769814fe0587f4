package nl.klankbord.intake.conversations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.intake.grants.GiveGrants;
import nl.klankbord.intake.grants.GivenGrant;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.mailboxes.MailboxSession;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.protocol.events.MessagePostedByReporter;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Grant;

/**
 * Posts a message of the reporter. Grants in the same call begin the next epoch before it (KB-57); their signatures are
 * checked before the transaction begins.
 */
@ApplicationScoped
class PostAsReporter {
    private final Mailboxes mailboxes;
    private final GiveGrants giveGrants;
    private final AppendMessage appendMessage;
    private final BeginEpoch beginEpoch;
    private final Clock clock;

    PostAsReporter(
            Mailboxes mailboxes,
            GiveGrants giveGrants,
            AppendMessage appendMessage,
            BeginEpoch beginEpoch,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.giveGrants = giveGrants;
        this.appendMessage = appendMessage;
        this.beginEpoch = beginEpoch;
        this.clock = clock;
    }

    Uni<Void> post(MailboxSession session, NewMessage added, List<Grant> grants) {
        return given(session, added, grants)
                .chain(given -> Panache.withTransaction(() -> mailboxes
                        .lock(session)
                        .chain(mailbox -> isRepeated(mailbox, added)
                                .chain(repeated -> repeated ? done() : append(mailbox, added, given)))));
    }

    private Uni<List<GivenGrant>> given(MailboxSession session, NewMessage added, List<Grant> grants) {
        if (grants.isEmpty()) return Uni.createFrom().item(List.of());
        return Panache.withSession(() -> mailboxes
                .of(session)
                .chain(mailbox -> isRepeated(mailbox, added)
                        .chain(repeated ->
                                repeated ? Uni.createFrom().item(List.of()) : giveGrants.giveNext(mailbox, grants))));
    }

    private Uni<Boolean> isRepeated(Mailbox mailbox, NewMessage added) {
        return appendMessage.isRepeated(mailbox, added.message());
    }

    private Uni<Void> append(Mailbox mailbox, NewMessage added, List<GivenGrant> given) {
        var today = LocalDate.now(clock);
        return beginEpoch
                .begin(mailbox, given)
                .chain(begun -> appendMessage.append(
                        begun,
                        added,
                        begun.epoch(),
                        begun.afterReporter(added.message(), today),
                        announcements(added, given, today)));
    }

    private static List<Announcement> announcements(NewMessage added, List<GivenGrant> given, LocalDate today) {
        var message = added.message();
        var posted = new MessagePostedByReporter(message.mailbox(), message.seq(), today);
        return Stream.concat(
                        given.stream().map(grant -> grant.announcement(today)),
                        Stream.of(new Announcement(Topics.INTAKE_CONVERSATIONS, message.container(), posted, true)))
                .toList();
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
