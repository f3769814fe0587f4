package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AbsenceStarted;
import nl.klankbord.protocol.events.json.Topics;

/** Comes on the first day, and again when somebody else can be asked. */
@ApplicationScoped
class OnAbsenceStarted implements EventConsumer<AbsenceStarted> {
    private final Absences absences;

    OnAbsenceStarted(Absences absences) {
        this.absences = absences;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_ABSENCES;
    }

    @Override
    public Class<AbsenceStarted> type() {
        return AbsenceStarted.class;
    }

    @Override
    public Uni<Void> apply(AbsenceStarted event) {
        var backup = event.backup();
        return backup == null ? absences.end(event.absence()) : absences.begin(event, backup);
    }
}
