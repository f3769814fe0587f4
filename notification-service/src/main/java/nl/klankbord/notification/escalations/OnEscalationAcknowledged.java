package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.EscalationAcknowledged;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnEscalationAcknowledged implements EventConsumer<EscalationAcknowledged> {
    private final Escalations escalations;

    OnEscalationAcknowledged(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<EscalationAcknowledged> type() {
        return EscalationAcknowledged.class;
    }

    @Override
    public Uni<Void> apply(EscalationAcknowledged event) {
        return escalations
                .acknowledge(event.thread(), event.feedbackDue(), event.feedbackReminders())
                .chain(() -> escalations.waitsForAuthor(event.thread(), event.author(), "acknowledged"));
    }
}
