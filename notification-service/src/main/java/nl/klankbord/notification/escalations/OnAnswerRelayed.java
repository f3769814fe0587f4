package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AnswerRelayed;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnAnswerRelayed implements EventConsumer<AnswerRelayed> {
    private final Escalations escalations;

    OnAnswerRelayed(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<AnswerRelayed> type() {
        return AnswerRelayed.class;
    }

    @Override
    public Uni<Void> apply(AnswerRelayed event) {
        return escalations.waits(event.thread(), event.officers(), "a2o " + event.cause());
    }
}
