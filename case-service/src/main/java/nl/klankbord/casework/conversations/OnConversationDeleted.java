package nl.klankbord.casework.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.cases.FollowConversation;
import nl.klankbord.casework.prekeys.HeldKeys;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.ConversationDeleted;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter has deleted the conversation: the case goes, and with it what must be kept for it. */
@ApplicationScoped
class OnConversationDeleted implements EventConsumer<ConversationDeleted> {
    private final HeldKeys heldKeys;
    private final FollowConversation conversation;

    OnConversationDeleted(HeldKeys heldKeys, FollowConversation conversation) {
        this.heldKeys = heldKeys;
        this.conversation = conversation;
    }

    @Override
    public String topic() {
        return Topics.INTAKE_CONVERSATIONS;
    }

    @Override
    public Class<ConversationDeleted> type() {
        return ConversationDeleted.class;
    }

    @Override
    public Uni<Void> apply(ConversationDeleted event) {
        return heldKeys.forget(event.mailbox()).chain(() -> conversation.end(event.mailbox(), event.deletedOn()));
    }
}
