package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to organisations; a practice finds its own. */
@ApplicationScoped
class Organisations {
    Uni<Void> persist(Organisation organisation) {
        return Panache.getSession().chain(session -> session.persist(organisation));
    }

    Uni<List<Organisation>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Organisation where practiceId = ?1 order by name, id", Organisation.class)
                        .setParameter(1, practice.value())
                        .getResultList());
    }

    Uni<Optional<Organisation>> of(PracticeId practice, OrganisationId id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Organisation where practiceId = ?1 and id = ?2", Organisation.class)
                        .setParameter(1, practice.value())
                        .setParameter(2, id.value())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<List<Organisation>> all(Collection<OrganisationId> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Organisation where id in ?1", Organisation.class)
                        .setParameter(1, ids.stream().map(OrganisationId::value).toList())
                        .getResultList());
    }
}
