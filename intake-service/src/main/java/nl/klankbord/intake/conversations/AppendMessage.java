package nl.klankbord.intake.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.edge.Problem;
import nl.klankbord.intake.attachments.Attachments;
import nl.klankbord.intake.mailboxes.Mailbox;
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
    private final ConversationSettings settings;

    AppendMessage(Attachments attachments, Messages messages, ConversationSettings settings) {
        this.attachments = attachments;
        this.messages = messages;
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

    /** Stores a message that follows the newest of its direction. Epochs up to the newest one are possible. */
    Uni<Void> append(Mailbox mailbox, NewMessage added, int newestEpoch) {
        var message = added.message();
        if (message.epoch() < mailbox.tail(message.direction()).epoch() || message.epoch() > newestEpoch) {
            return Uni.createFrom().failure(Refusals.messageRefused());
        }
        return messages.neighbours(message)
                .invoke(neighbours -> {
                    if (neighbours.sameId()) throw Refusals.messageRefused();
                    if (neighbours.ofToday() >= most(mailbox, message.direction())) throw Refusals.budgetSpent();
                })
                .chain(() -> attachments.name(message.mailbox(), added.attachments()))
                .invoke(complete -> {
                    if (!complete) throw Refusals.messageRefused();
                })
                .chain(() -> messages.storing(message).run())
                .invoke(stored -> {
                    if (stored != 1) throw Problem.conversationMoved();
                })
                .replaceWithVoid();
    }

    /** Nobody talks that much to somebody who never answered; a flood does. */
    private int most(Mailbox mailbox, int direction) {
        var toNobody = direction != SealedMessage.ADVISOR_TO_REPORTER && !mailbox.isAnswered();
        return toNobody ? settings.messagesUnanswered() : settings.messagesPerDay();
    }
}
