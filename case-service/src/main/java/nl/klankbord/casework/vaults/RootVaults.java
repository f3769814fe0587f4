package nl.klankbord.casework.vaults;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to the vaults of practice roots; a practice finds its own. Inside the caller's session. */
@ApplicationScoped
public class RootVaults {
    Uni<Void> persist(RootVault vault) {
        return Panache.getSession().chain(session -> session.persist(vault));
    }

    Uni<Optional<RootVault>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.find(RootVault.class, practice.value()))
                .map(Optional::ofNullable);
    }

    /** The same, for a change. */
    Uni<Optional<RootVault>> holdOf(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.find(RootVault.class, practice.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(Optional::ofNullable);
    }

    /** Refuses a directory that another root signed than the one the practice keeps here; before it keeps one, any may. */
    public Uni<Void> requireOwn(PracticeId practice, IdentityKey root) {
        return of(practice)
                .invoke(kept -> kept.filter(vault -> !vault.root().equals(root)).ifPresent(vault -> {
                    throw new MalformedWire("root");
                }))
                .replaceWithVoid();
    }
}
