package nl.klankbord.reporting.charges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.TimeRecorded;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps sums of work that a contract may charge. A first consult is forgotten here, so that no statement can show it. */
@ApplicationScoped
class OnTimeRecorded implements EventConsumer<TimeRecorded> {
    private final WorkedTime workedTime;

    OnTimeRecorded(WorkedTime workedTime) {
        this.workedTime = workedTime;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_TIME;
    }

    @Override
    public Class<TimeRecorded> type() {
        return TimeRecorded.class;
    }

    @Override
    public Uni<Void> apply(TimeRecorded event) {
        if (!event.kind().billable()) return Uni.createFrom().voidItem();
        return workedTime.add(event.organisation(), new WorkedSum(event.month(), event.kind(), event.quarters()));
    }
}
