package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.FeedbackGiven;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnFeedbackGiven implements EventConsumer<FeedbackGiven> {
    private final Escalations escalations;

    OnFeedbackGiven(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<FeedbackGiven> type() {
        return FeedbackGiven.class;
    }

    @Override
    public Uni<Void> apply(FeedbackGiven event) {
        return escalations
                .feedbackGiven(event.thread(), event.nextOn())
                .chain(() -> escalations.waitsForAuthor(event.thread(), event.author(), "feedback " + event.on()));
    }
}
