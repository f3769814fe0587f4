package nl.klankbord.intake.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.intake.attachments.Attachments;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.protocol.events.ConversationDeleted;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.MailboxId;

/** Removes a mailbox with everything in it, and tells that it is gone, in the transaction of the caller. */
@ApplicationScoped
class DeleteConversation {
    private final Mailboxes mailboxes;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Clock clock;

    DeleteConversation(Mailboxes mailboxes, Attachments attachments, Outbox outbox, Clock clock) {
        this.mailboxes = mailboxes;
        this.attachments = attachments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False if there was nothing. */
    Uni<Boolean> delete(MailboxId mailbox) {
        var deleted = new ConversationDeleted(mailbox, LocalDate.now(clock));
        return mailboxes
                .delete(mailbox)
                .call(found -> found
                        ? attachments
                                .deleteAll(mailbox)
                                .chain(() -> outbox.append(Topics.INTAKE_CONVERSATIONS, mailbox.hex(), deleted, true))
                        : Uni.createFrom().voidItem());
    }
}
