package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.json.Topics;

/** Nothing more is owed in a case that is closed. */
@ApplicationScoped
class OnCaseClosed implements EventConsumer<CaseClosed> {
    private final LegalTerms terms;

    OnCaseClosed(LegalTerms terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseClosed> type() {
        return CaseClosed.class;
    }

    @Override
    public Uni<Void> apply(CaseClosed event) {
        return terms.rest(event.caseId());
    }
}
