package nl.klankbord.casework.library;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to libraries; a practice finds its own. Inside the caller's session. */
@ApplicationScoped
class Library {
    /** Everything that was ever kept, the newest of each item first. */
    Uni<List<LibraryEdition>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from LibraryEdition where practiceId = ?1 order by itemId, edition desc",
                                LibraryEdition.class)
                        .setParameter(1, practice.value())
                        .getResultList());
    }

    Uni<Void> persist(LibraryEdition edition) {
        return Panache.getSession().chain(session -> session.persist(edition));
    }
}
