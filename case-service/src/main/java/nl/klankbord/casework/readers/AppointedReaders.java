package nl.klankbord.casework.readers;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to readers; the caller has looked the organisation up. Inside the caller's session. */
@ApplicationScoped
class AppointedReaders {
    Uni<Void> persist(AppointedReader reader) {
        return Panache.getSession().chain(session -> session.persist(reader));
    }

    Uni<Void> remove(AppointedReader reader) {
        return Panache.getSession().chain(session -> session.remove(reader));
    }

    Uni<List<AppointedReader>> of(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from AppointedReader where organisationId = ?1 order by personId",
                                AppointedReader.class)
                        .setParameter(1, organisation.value())
                        .getResultList());
    }
}
