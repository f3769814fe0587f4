package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
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
        return causes.remember(event.advisors(), event.caseId(), event.cause());
    }
}
