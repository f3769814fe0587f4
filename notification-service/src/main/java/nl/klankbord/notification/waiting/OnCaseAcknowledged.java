package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.json.Topics;

/** A report that an advisor has confirmed, or recorded and confirmed, needs no mail any more. */
@ApplicationScoped
class OnCaseAcknowledged implements EventConsumer<CaseAcknowledged> {
    private final Causes causes;

    OnCaseAcknowledged(Causes causes) {
        this.causes = causes;
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
        return causes.settle(event.caseId(), 0);
    }
}
