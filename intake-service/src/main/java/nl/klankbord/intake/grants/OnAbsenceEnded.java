package nl.klankbord.intake.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.absences.Absences;
import nl.klankbord.protocol.events.AbsenceEnded;
import nl.klankbord.protocol.events.json.Topics;

/** Somebody is back; what was released stays released. */
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
        return absences.end(event);
    }
}
