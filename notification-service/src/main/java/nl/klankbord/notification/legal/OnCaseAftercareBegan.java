package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseAftercareBegan;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter has heard what came of it. */
@ApplicationScoped
class OnCaseAftercareBegan implements EventConsumer<CaseAftercareBegan> {
    private final LegalTerms terms;

    OnCaseAftercareBegan(LegalTerms terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseAftercareBegan> type() {
        return CaseAftercareBegan.class;
    }

    @Override
    public Uni<Void> apply(CaseAftercareBegan event) {
        return terms.rest(event.caseId());
    }
}
