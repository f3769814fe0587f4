package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.events.json.Topics;

/** The days travel with the fact. */
@ApplicationScoped
class OnCaseStatutoryTermsSet implements EventConsumer<CaseStatutoryTermsSet> {
    private final LegalTerms terms;

    OnCaseStatutoryTermsSet(LegalTerms terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseStatutoryTermsSet> type() {
        return CaseStatutoryTermsSet.class;
    }

    @Override
    public Uni<Void> apply(CaseStatutoryTermsSet event) {
        return terms.set(event);
    }
}
