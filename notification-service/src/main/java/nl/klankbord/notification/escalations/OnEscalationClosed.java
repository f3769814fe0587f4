package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.EscalationClosed;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnEscalationClosed implements EventConsumer<EscalationClosed> {
    private final Escalations escalations;

    OnEscalationClosed(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<EscalationClosed> type() {
        return EscalationClosed.class;
    }

    @Override
    public Uni<Void> apply(EscalationClosed event) {
        return escalations.close(event.thread());
    }
}
