package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnCasePurged implements EventConsumer<CasePurged> {
    private final Causes causes;

    OnCasePurged(Causes causes) {
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CasePurged> type() {
        return CasePurged.class;
    }

    @Override
    public Uni<Void> apply(CasePurged event) {
        return causes.forgetCase(event.caseId());
    }
}
