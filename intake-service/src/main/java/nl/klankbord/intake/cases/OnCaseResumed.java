package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseResumed;
import nl.klankbord.protocol.events.CaseStage;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees that it goes on where it was. */
@ApplicationScoped
class OnCaseResumed implements EventConsumer<CaseResumed> {
    private final Cases cases;

    OnCaseResumed(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseResumed> type() {
        return CaseResumed.class;
    }

    @Override
    public Uni<Void> apply(CaseResumed event) {
        return cases.enter(event.caseId(), statusOf(event.stage()));
    }

    private static CaseStatus statusOf(CaseStage stage) {
        return switch (stage) {
            case INTAKE -> CaseStatus.ANSWERED;
            case EXPLORING -> CaseStatus.EXPLORING;
            case ACCOMPANYING -> CaseStatus.ACCOMPANYING;
            case AFTERCARE -> CaseStatus.AFTERCARE;
        };
    }
}
