package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees that the report was seen. */
@ApplicationScoped
class OnCaseAcknowledged implements EventConsumer<CaseAcknowledged> {
    private final Cases cases;

    OnCaseAcknowledged(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseAcknowledged> type() {
        return CaseAcknowledged.class;
    }

    @Override
    public Uni<Void> apply(CaseAcknowledged event) {
        return cases.acknowledge(event.caseId());
    }
}
