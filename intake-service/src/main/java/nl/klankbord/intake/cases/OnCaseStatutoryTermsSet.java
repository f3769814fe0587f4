package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees the terms of the law, or that they run no longer. */
@ApplicationScoped
class OnCaseStatutoryTermsSet implements EventConsumer<CaseStatutoryTermsSet> {
    private final Cases cases;

    OnCaseStatutoryTermsSet(Cases cases) {
        this.cases = cases;
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
        return cases.setLegalTerms(event);
    }
}
