package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseModeConfirmed;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees that it is looked at what is possible. */
@ApplicationScoped
class OnCaseModeConfirmed implements EventConsumer<CaseModeConfirmed> {
    private final Cases cases;

    OnCaseModeConfirmed(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseModeConfirmed> type() {
        return CaseModeConfirmed.class;
    }

    @Override
    public Uni<Void> apply(CaseModeConfirmed event) {
        return cases.confirmMode(event.caseId());
    }
}
