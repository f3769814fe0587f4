package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseStepChosen;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees that the chosen step is being taken. */
@ApplicationScoped
class OnCaseStepChosen implements EventConsumer<CaseStepChosen> {
    private final Cases cases;

    OnCaseStepChosen(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseStepChosen> type() {
        return CaseStepChosen.class;
    }

    @Override
    public Uni<Void> apply(CaseStepChosen event) {
        return cases.enter(event.caseId(), CaseStatus.ACCOMPANYING);
    }
}
