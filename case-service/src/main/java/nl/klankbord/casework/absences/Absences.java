package nl.klankbord.casework.absences;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to absences; a practice finds its own. */
@ApplicationScoped
class Absences {
    Uni<Void> persist(Absence absence) {
        return Panache.getSession().chain(session -> session.persist(absence));
    }

    /** Those that are not over, the earliest first. */
    Uni<List<Absence>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Absence where practiceId = ?1 and state <> ?2 order by fromOn, id", Absence.class)
                        .setParameter(1, practice.value())
                        .setParameter(2, AbsenceState.ENDED)
                        .getResultList());
    }

    /** For a change: changes of one calendar follow each other. */
    Uni<Calendar> hold(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended('absences ' || ?1, 0)) as text)",
                                String.class)
                        .setParameter(1, practice.text())
                        .getResultList())
                .chain(held -> of(practice))
                .map(Calendar::new);
    }

    Uni<Optional<Absence>> get(AbsenceId id) {
        return Panache.getSession()
                .chain(session -> session.find(Absence.class, id.value()))
                .map(Optional::ofNullable);
    }

    /** Practices in which an absence begins or ends by this day. */
    Uni<List<PracticeId>> withChangesBy(LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select distinct practiceId from Absence
                                where state = ?2 and fromOn <= ?1 or state = ?3 and untilOn < ?1""", UUID.class)
                        .setParameter(1, today)
                        .setParameter(2, AbsenceState.PLANNED)
                        .setParameter(3, AbsenceState.STARTED)
                        .getResultList())
                .map(ids -> ids.stream().map(PracticeId::new).toList());
    }
}
