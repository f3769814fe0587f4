package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.json.Topics;

/** Nothing of the case is left. */
@ApplicationScoped
class OnCasePurged implements EventConsumer<CasePurged> {
    private final LegalTerms terms;

    OnCasePurged(LegalTerms terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CasePurged> type() {
        return CasePurged.class;
    }

    @Override
    public Uni<Void> apply(CasePurged event) {
        return terms.forget(event.caseId());
    }
}
