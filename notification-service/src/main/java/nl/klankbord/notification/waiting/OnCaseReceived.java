package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.waiting.Causes.Waiting;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnCaseReceived implements EventConsumer<CaseReceived> {
    private final Causes causes;

    OnCaseReceived(Causes causes) {
        this.causes = causes;
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
        return causes.remember(events.stream()
                .map(event -> new Waiting(event.advisors(), event.caseId(), 0))
                .toList());
    }
}
