package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.QuestionAsked;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnQuestionAsked implements EventConsumer<QuestionAsked> {
    private final Escalations escalations;

    OnQuestionAsked(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<QuestionAsked> type() {
        return QuestionAsked.class;
    }

    @Override
    public Uni<Void> apply(QuestionAsked event) {
        return escalations.waitsForAuthor(event.thread(), event.author(), "o2a " + event.cause());
    }
}
