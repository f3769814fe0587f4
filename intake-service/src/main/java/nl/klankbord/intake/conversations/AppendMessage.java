package nl.klankbord.intake.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.intake.attachments.Attachments;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.intake.platform.Change;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.SealedMessage;

/**
 * Adds one message to its direction of a locked mailbox, if it follows the newest one (KB-18): one higher in seq, with its
 * hash, in no earlier epoch, under an id of its own.
 */
@ApplicationScoped
class AppendMessage {
    private final Attachments attachments;
    private final Messages messages;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final ConversationSettings settings;

    AppendMessage(
            Attachments attachments,
            Messages messages,
            Mailboxes mailboxes,
            Outbox outbox,
            ConversationSettings settings) {
        this.attachments = attachments;
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Whether the very same message stands at its place already; another one there, or a gap, is refused. */
    Uni<Boolean> isRepeated(Mailbox mailbox, SealedMessage message) {
        var tail = mailbox.tail(message.direction());
        if (tail.isFollowedBy(message)) return Uni.createFrom().item(false);
        if (message.seq() > tail.seq()) return Uni.createFrom().failure(Problem.conversationMoved());
        return messages.hashAt(mailbox.id(), message.direction(), message.seq()).map(there -> {
            if (there.filter(message.hash()::equals).isEmpty()) throw Problem.conversationMoved();
            return true;
        });
    }

    /**
     * Stores a message that follows the newest of its direction, and with it what comes of it. Epochs up to the newest one
     * are possible.
     */
    Uni<Void> append(Mailbox mailbox, NewMessage added, int newestEpoch, Mailbox after, List<Announcement> told) {
        var message = added.message();
        if (message.epoch() < mailbox.tail(message.direction()).epoch() || message.epoch() > newestEpoch) {
            return Uni.createFrom().failure(Refusals.messageRefused());
        }
        return messages.neighbours(message)
                .invoke(neighbours -> {
                    if (neighbours.sameId()) throw Refusals.messageRefused();
                    if (neighbours.ofToday() >= most(mailbox, message.direction())) throw Refusals.budgetSpent();
                    if (!Attachments.canBeNamed(added.attachments())) throw Refusals.messageRefused();
                })
                .chain(() -> Change.together(changes(added, after, told)));
    }

    private List<Change> changes(NewMessage added, Mailbox after, List<Announcement> told) {
        var events = outbox.inserting(told);
        var changes = new ArrayList<Change>();
        if (!added.attachments().isEmpty()) {
            changes.add(attachments
                    .naming(after.id(), added.attachments())
                    .meeting(added.attachments().size(), Refusals::messageRefused));
        }
        changes.add(messages.storing(added.message()).meeting(1, Problem::conversationMoved));
        changes.add(mailboxes.saving(after));
        changes.add(new Change(events.statement(), events.rows()));
        return changes;
    }

    /** Nobody talks that much to somebody who never answered; a flood does. */
    private int most(Mailbox mailbox, int direction) {
        var toNobody = direction != SealedMessage.ADVISOR_TO_REPORTER && !mailbox.isAnswered();
        return toNobody ? settings.messagesUnanswered() : settings.messagesPerDay();
    }
}
