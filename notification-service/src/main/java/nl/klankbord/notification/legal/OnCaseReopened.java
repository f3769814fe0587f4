package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseReopened;
import nl.klankbord.protocol.events.json.Topics;

/** What is owed is owed again. */
@ApplicationScoped
class OnCaseReopened implements EventConsumer<CaseReopened> {
    private final LegalTerms terms;

    OnCaseReopened(LegalTerms terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseReopened> type() {
        return CaseReopened.class;
    }

    @Override
    public Uni<Void> apply(CaseReopened event) {
        return terms.wake(event.caseId());
    }
}
