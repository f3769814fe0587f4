package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.json.Topics;

/** Whoever stepped aside hears no more of the case. */
@ApplicationScoped
class OnAdvisorRecused implements EventConsumer<AdvisorRecused> {
    private final Causes causes;

    OnAdvisorRecused(Causes causes) {
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<AdvisorRecused> type() {
        return AdvisorRecused.class;
    }

    @Override
    public Uni<Void> apply(AdvisorRecused event) {
        return causes.forgetCase(event.caseId(), event.advisor());
    }
}
