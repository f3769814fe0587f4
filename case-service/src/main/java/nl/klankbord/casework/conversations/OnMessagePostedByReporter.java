package nl.klankbord.casework.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.cases.FollowConversation;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.MessagePostedByReporter;
import nl.klankbord.protocol.events.json.Topics;

/** A message of the reporter waits for the advisors. */
@ApplicationScoped
class OnMessagePostedByReporter implements EventConsumer<MessagePostedByReporter> {
    private final FollowConversation conversation;

    OnMessagePostedByReporter(FollowConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public String topic() {
        return Topics.INTAKE_CONVERSATIONS;
    }

    @Override
    public Class<MessagePostedByReporter> type() {
        return MessagePostedByReporter.class;
    }

    @Override
    public Uni<Void> apply(MessagePostedByReporter event) {
        return conversation.hearReporter(event.mailbox(), event.seq(), event.postedOn());
    }
}
