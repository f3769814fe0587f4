package nl.klankbord.casework.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.prekeys.HeldKeys;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseKeyHeld;
import nl.klankbord.protocol.events.json.Topics;

/** A held key is nobody's news: only the seed of its prekey must stay. */
@ApplicationScoped
class OnCaseKeyHeld implements EventConsumer<CaseKeyHeld> {
    private final HeldKeys heldKeys;

    OnCaseKeyHeld(HeldKeys heldKeys) {
        this.heldKeys = heldKeys;
    }

    @Override
    public String topic() {
        return Topics.INTAKE_CONVERSATIONS;
    }

    @Override
    public Class<CaseKeyHeld> type() {
        return CaseKeyHeld.class;
    }

    @Override
    public Uni<Void> apply(CaseKeyHeld event) {
        return heldKeys.hold(event.mailbox(), event.epoch(), event.advisor(), event.prekey(), event.on());
    }
}
