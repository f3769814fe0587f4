package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseAftercareBegan;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees that advisor and reporter keep in touch. */
@ApplicationScoped
class OnCaseAftercareBegan implements EventConsumer<CaseAftercareBegan> {
    private final Cases cases;

    OnCaseAftercareBegan(Cases cases) {
        this.cases = cases;
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
        return cases.enter(event.caseId(), CaseStatus.AFTERCARE);
    }
}
