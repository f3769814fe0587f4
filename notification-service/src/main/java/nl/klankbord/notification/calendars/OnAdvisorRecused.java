package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnAdvisorRecused implements EventConsumer<AdvisorRecused> {
    private final TermDays terms;

    OnAdvisorRecused(TermDays terms) {
        this.terms = terms;
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
        return terms.forget(event.caseId(), event.advisor());
    }
}
