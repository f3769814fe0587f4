package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.OfficerExcluded;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnOfficerExcluded implements EventConsumer<OfficerExcluded> {
    private final Escalations escalations;

    OnOfficerExcluded(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_ESCALATIONS;
    }

    @Override
    public Class<OfficerExcluded> type() {
        return OfficerExcluded.class;
    }

    @Override
    public Uni<Void> apply(OfficerExcluded event) {
        return escalations.exclude(event.thread(), event.officer());
    }
}
