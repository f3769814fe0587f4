package nl.klankbord.intake.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.absences.Absences;
import nl.klankbord.protocol.events.AbsenceStarted;
import nl.klankbord.protocol.events.json.Topics;

/** Reporters see who is away, and held grants go to the back-up as far as the policy says so. */
@ApplicationScoped
class OnAbsenceStarted implements EventConsumer<AbsenceStarted> {
    private final Absences absences;
    private final ReleaseHeldGrants releaseHeldGrants;

    OnAbsenceStarted(Absences absences, ReleaseHeldGrants releaseHeldGrants) {
        this.absences = absences;
        this.releaseHeldGrants = releaseHeldGrants;
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
        return absences.begin(event).chain(() -> releaseHeldGrants.of(event.advisor()));
    }
}
