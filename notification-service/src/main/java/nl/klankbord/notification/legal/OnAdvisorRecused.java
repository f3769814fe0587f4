package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.json.Topics;

/** Whoever stepped aside hears of no term of the case, also not as somebody who stands in. */
@ApplicationScoped
class OnAdvisorRecused implements EventConsumer<AdvisorRecused> {
    private final LegalTerms terms;

    OnAdvisorRecused(LegalTerms terms) {
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
        return terms.recuse(event.caseId(), event.advisor());
    }
}
