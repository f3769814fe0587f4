package nl.klankbord.casework.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.cases.FollowConversation;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.prekeys.HeldKeys;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseKeyReleased;
import nl.klankbord.protocol.events.json.Topics;

/** A key that was held is given: the back-up can open the case from now on. */
@ApplicationScoped
class OnCaseKeyReleased implements EventConsumer<CaseKeyReleased> {
    private final Advisors advisors;
    private final HeldKeys heldKeys;
    private final FollowConversation conversation;

    OnCaseKeyReleased(Advisors advisors, HeldKeys heldKeys, FollowConversation conversation) {
        this.advisors = advisors;
        this.heldKeys = heldKeys;
        this.conversation = conversation;
    }

    @Override
    public String topic() {
        return Topics.INTAKE_CONVERSATIONS;
    }

    @Override
    public Class<CaseKeyReleased> type() {
        return CaseKeyReleased.class;
    }

    @Override
    public Uni<Void> apply(CaseKeyReleased event) {
        return heldKeys.release(event.mailbox(), event.epoch(), event.advisor(), event.on())
                .chain(() -> advisors.readerOf(event.advisor()))
                .chain(holder -> holder.map(
                                reader -> conversation.release(event.mailbox(), reader, event.epoch(), event.on()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
