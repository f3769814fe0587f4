package nl.klankbord.notification.reports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.events.AdviceGiven;
import nl.klankbord.protocol.events.json.Topics;

/** Something waits for whoever can answer an advice. */
@ApplicationScoped
class OnAdviceGiven implements EventConsumer<AdviceGiven> {
    private final Causes causes;

    OnAdviceGiven(Causes causes) {
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_REPORTS;
    }

    @Override
    public Class<AdviceGiven> type() {
        return AdviceGiven.class;
    }

    @Override
    public Uni<Void> apply(AdviceGiven event) {
        var advice = event.advice();
        return causes.remember(
                event.readers(), AdviceCauses.of(advice), AdviceCauses.of(advice, "given"), Reason.WAITS);
    }
}
