package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnEscalationReceived implements EventConsumer<EscalationReceived> {
    private final Escalations escalations;

    OnEscalationReceived(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<EscalationReceived> type() {
        return EscalationReceived.class;
    }

    @Override
    public Uni<Void> apply(EscalationReceived event) {
        return escalations.receive(event);
    }
}
