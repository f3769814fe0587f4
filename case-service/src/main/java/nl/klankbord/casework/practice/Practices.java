package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to practices. */
@ApplicationScoped
class Practices {
    /** Creates the practice, or lets it present itself anew. */
    Uni<Void> present(PracticeId id, PracticeProfile profile) {
        return Panache.getSession()
                .chain(session -> session.find(Practice.class, id.value())
                        .onItem()
                        .ifNull()
                        .switchTo(() -> {
                            var practice = new Practice(id, profile);
                            return session.persist(practice).replaceWith(practice);
                        })
                        .invoke(practice -> practice.present(profile))
                        .replaceWithVoid());
    }

    Uni<Optional<PracticeProfile>> profileOf(PracticeId id) {
        return Panache.getSession()
                .chain(session -> session.find(Practice.class, id.value()))
                .map(found -> Optional.ofNullable(found).map(Practice::profile));
    }

    /** Lets one change of a practice follow the other; a practice without a profile does not exist yet. */
    Uni<Void> holdFor(PracticeId id) {
        return Panache.getSession()
                .chain(session -> session.find(Practice.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(Problem::conflict)
                .replaceWithVoid();
    }
}
