package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.waiting.Causes.Waiting;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnCaseAwaitsAdvisor implements EventConsumer<CaseAwaitsAdvisor> {
    private final Causes causes;

    OnCaseAwaitsAdvisor(Causes causes) {
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseAwaitsAdvisor> type() {
        return CaseAwaitsAdvisor.class;
    }

    @Override
    public Uni<Void> apply(CaseAwaitsAdvisor event) {
        return applyAll(List.of(event));
    }

    @Override
    public Uni<Void> applyAll(List<CaseAwaitsAdvisor> events) {
        return causes.remember(events.stream()
                .map(event -> new Waiting(event.advisors(), event.caseId(), event.cause()))
                .toList());
    }
}
