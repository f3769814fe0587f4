package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.EscalationDestroyed;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnEscalationDestroyed implements EventConsumer<EscalationDestroyed> {
    private final Escalations escalations;

    OnEscalationDestroyed(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<EscalationDestroyed> type() {
        return EscalationDestroyed.class;
    }

    @Override
    public Uni<Void> apply(EscalationDestroyed event) {
        return escalations.destroy(event.thread());
    }
}
