package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps which case a mailbox has become. */
@ApplicationScoped
class OnCaseReceived implements EventConsumer<CaseReceived> {
    private final Cases cases;

    OnCaseReceived(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseReceived> type() {
        return CaseReceived.class;
    }

    @Override
    public Uni<Void> apply(CaseReceived event) {
        return applyAll(List.of(event));
    }

    @Override
    public Uni<Void> applyAll(List<CaseReceived> events) {
        return cases.pair(events);
    }
}
