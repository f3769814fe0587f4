package nl.klankbord.casework.officers;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/** The door to appointments; the caller has looked the organisation up. Inside the caller's session. */
@ApplicationScoped
class AppointedOfficers {
    Uni<Void> persist(AppointedOfficer appointment) {
        return Panache.getSession().chain(session -> session.persist(appointment));
    }

    Uni<Void> remove(AppointedOfficer appointment) {
        return Panache.getSession().chain(session -> session.remove(appointment));
    }

    Uni<List<AppointedOfficer>> of(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from AppointedOfficer where organisationId = ?1 order by personId",
                                AppointedOfficer.class)
                        .setParameter(1, organisation.value())
                        .getResultList());
    }

    Uni<Optional<AppointedOfficer>> of(OrganisationId organisation, PersonId person) {
        return of(organisation)
                .map(found -> found.stream()
                        .filter(appointment -> appointment.person().equals(person))
                        .findAny());
    }
}
