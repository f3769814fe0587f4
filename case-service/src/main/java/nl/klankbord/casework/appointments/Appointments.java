package nl.klankbord.casework.appointments;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.casework.cases.HeldCase;

/** The door to appointments; whoever holds a case finds those of the case. */
@ApplicationScoped
class Appointments {
    Uni<Void> persist(Appointment begun) {
        return Panache.getSession().chain(session -> session.persist(begun));
    }

    /** In an order that tells nothing. */
    Uni<List<Appointment>> of(HeldCase held) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Appointment where caseId = ?1 order by appointmentId", Appointment.class)
                        .setParameter(1, held.id().value())
                        .getResultList());
    }
}
