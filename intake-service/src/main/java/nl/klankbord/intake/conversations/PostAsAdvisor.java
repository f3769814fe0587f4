package nl.klankbord.intake.conversations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.intake.cases.AdvisorAccess;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.protocol.events.MessagePostedByAdvisor;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.SealedMessage;

/** Posts a message of an advisor, in an epoch that was granted to this advisor or an earlier one. */
@ApplicationScoped
class PostAsAdvisor {
    private final Mailboxes mailboxes;
    private final AppendMessage appendMessage;
    private final Clock clock;

    PostAsAdvisor(Mailboxes mailboxes, AppendMessage appendMessage, Clock clock) {
        this.mailboxes = mailboxes;
        this.appendMessage = appendMessage;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> post(Supplier<Uni<AdvisorAccess>> right, SealedMessage message, List<AttachmentId> attachments) {
        return right.get()
                .chain(access -> mailboxes.lock(access).chain(mailbox -> {
                    var added = NewMessage.of(message, attachments, mailbox.id(), SealedMessage.ADVISOR_TO_REPORTER);
                    return appendMessage
                            .isRepeated(mailbox, message)
                            .chain(repeated -> repeated ? Uni.createFrom().voidItem() : append(access, mailbox, added));
                }));
    }

    /** How far an advisor has read, by day. */
    @WithTransaction
    Uni<Void> read(Supplier<Uni<AdvisorAccess>> right, int seq) {
        var today = LocalDate.now(clock);
        return right.get()
                .chain(mailboxes::lock)
                .chain(mailbox -> mailboxes.saving(mailbox.readUpTo(seq, today)).run())
                .replaceWithVoid();
    }

    private Uni<Void> append(AdvisorAccess access, Mailbox mailbox, NewMessage added) {
        var message = added.message();
        var posted = new MessagePostedByAdvisor(mailbox.id(), message.seq(), access.kid(), LocalDate.now(clock));
        var told = new Announcement(Topics.INTAKE_CONVERSATIONS, mailbox.id().hex(), posted, true);
        return appendMessage.append(mailbox, added, access.epoch(), mailbox.afterAdvisor(message), List.of(told));
    }
}
