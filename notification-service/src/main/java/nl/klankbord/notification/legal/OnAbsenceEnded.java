package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AbsenceEnded;
import nl.klankbord.protocol.events.json.Topics;

/** Whoever is back needs nobody to stand in. */
@ApplicationScoped
class OnAbsenceEnded implements EventConsumer<AbsenceEnded> {
    private final Absences absences;

    OnAbsenceEnded(Absences absences) {
        this.absences = absences;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_ABSENCES;
    }

    @Override
    public Class<AbsenceEnded> type() {
        return AbsenceEnded.class;
    }

    @Override
    public Uni<Void> apply(AbsenceEnded event) {
        return absences.end(event.absence());
    }
}
