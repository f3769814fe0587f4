package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AbsencePlanned;
import nl.klankbord.protocol.events.json.Topics;

/** What somebody else entered waits for the advisor at once (KB-59). */
@ApplicationScoped
class OnAbsencePlanned implements EventConsumer<AbsencePlanned> {
    private final Causes causes;

    OnAbsencePlanned(Causes causes) {
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_ABSENCES;
    }

    @Override
    public Class<AbsencePlanned> type() {
        return AbsencePlanned.class;
    }

    @Override
    public Uni<Void> apply(AbsencePlanned event) {
        return event.byColleague()
                ? causes.remember(event.advisor(), event.absence())
                : Uni.createFrom().voidItem();
    }
}
