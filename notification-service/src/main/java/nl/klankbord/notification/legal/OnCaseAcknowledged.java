package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.json.Topics;

/** The term of the receipt is kept. */
@ApplicationScoped
class OnCaseAcknowledged implements EventConsumer<CaseAcknowledged> {
    private final LegalTerms terms;

    OnCaseAcknowledged(LegalTerms terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseAcknowledged> type() {
        return CaseAcknowledged.class;
    }

    @Override
    public Uni<Void> apply(CaseAcknowledged event) {
        return terms.acknowledge(event.caseId());
    }
}
