package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.EscalationHandedOver;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnEscalationHandedOver implements EventConsumer<EscalationHandedOver> {
    private final Escalations escalations;

    OnEscalationHandedOver(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<EscalationHandedOver> type() {
        return EscalationHandedOver.class;
    }

    @Override
    public Uni<Void> apply(EscalationHandedOver event) {
        return escalations.handOver(event.thread(), event.author());
    }
}
