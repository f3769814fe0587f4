package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees that there is an answer. */
@ApplicationScoped
class OnCaseAnswered implements EventConsumer<CaseAnswered> {
    private final Cases cases;

    OnCaseAnswered(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseAnswered> type() {
        return CaseAnswered.class;
    }

    @Override
    public Uni<Void> apply(CaseAnswered event) {
        return cases.enter(event.caseId(), CaseStatus.ANSWERED);
    }
}
