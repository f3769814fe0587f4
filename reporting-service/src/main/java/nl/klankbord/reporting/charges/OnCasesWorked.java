package nl.klankbord.reporting.charges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CasesWorked;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps how many cases had talks that may be charged. */
@ApplicationScoped
class OnCasesWorked implements EventConsumer<CasesWorked> {
    private final WorkedTime workedTime;

    OnCasesWorked(WorkedTime workedTime) {
        this.workedTime = workedTime;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_TIME;
    }

    @Override
    public Class<CasesWorked> type() {
        return CasesWorked.class;
    }

    @Override
    public Uni<Void> apply(CasesWorked event) {
        return workedTime.count(event.organisation(), new WorkedCases(event.month(), event.before(), event.cases()));
    }
}
