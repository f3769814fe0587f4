package nl.klankbord.casework.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.cases.FollowConversation;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.MessagePostedByAdvisor;
import nl.klankbord.protocol.events.json.Topics;

/** A message of an advisor is a receipt or an answer. */
@ApplicationScoped
class OnMessagePostedByAdvisor implements EventConsumer<MessagePostedByAdvisor> {
    private final FollowConversation conversation;

    OnMessagePostedByAdvisor(FollowConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public String topic() {
        return Topics.INTAKE_CONVERSATIONS;
    }

    @Override
    public Class<MessagePostedByAdvisor> type() {
        return MessagePostedByAdvisor.class;
    }

    @Override
    public Uni<Void> apply(MessagePostedByAdvisor event) {
        return conversation.hearAdvisor(event.mailbox(), event.seq(), event.postedOn());
    }
}
