package nl.klankbord.casework.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.cases.FollowConversation;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseKeyGranted;
import nl.klankbord.protocol.events.json.Topics;

/** Whoever was granted the key can open the case. */
@ApplicationScoped
class OnCaseKeyGranted implements EventConsumer<CaseKeyGranted> {
    private final Advisors advisors;
    private final FollowConversation conversation;

    OnCaseKeyGranted(Advisors advisors, FollowConversation conversation) {
        this.advisors = advisors;
        this.conversation = conversation;
    }

    @Override
    public String topic() {
        return Topics.INTAKE_CONVERSATIONS;
    }

    @Override
    public Class<CaseKeyGranted> type() {
        return CaseKeyGranted.class;
    }

    @Override
    public Uni<Void> apply(CaseKeyGranted event) {
        return advisors.readerOf(event.advisor())
                .chain(holder -> holder.map(
                                reader -> conversation.give(event.mailbox(), reader.id(), event.epoch(), event.on()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
