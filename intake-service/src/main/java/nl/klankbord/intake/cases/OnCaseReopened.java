package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseReopened;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees that it is open again. */
@ApplicationScoped
class OnCaseReopened implements EventConsumer<CaseReopened> {
    private final Cases cases;

    OnCaseReopened(Cases cases) {
        this.cases = cases;
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
        return cases.enter(event.caseId(), CaseStatus.EXPLORING);
    }
}
