package nl.klankbord.casework.vaults;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.vaults.ExpectedVersion;

/** Keeps the sealed root of a practice. The first save names the root; later ones obey it (KB-78). */
@ApplicationScoped
class KeepRoot {
    private final Clients clients;
    private final RootVaults vaults;

    KeepRoot(Clients clients, RootVaults vaults) {
        this.clients = clients;
        this.vaults = vaults;
    }

    /** Once. The same bytes again change nothing; another root is a conflict: every printed link names the first one. */
    @WithTransaction
    Uni<Void> begin(PracticeId practice, IdentityKey root, RootVault.Content content) {
        return clients.inTurn(practice).chain(() -> vaults.of(practice)).chain(known -> {
            if (known.isEmpty()) return vaults.persist(new RootVault(practice, root, content));
            if (!known.get().holds(content)) throw Problem.conflict();
            return Uni.createFrom().voidItem();
        });
    }

    /** A new kit for the same root: the old paper opens nothing that is kept from now on. */
    @WithTransaction
    Uni<Long> renew(PracticeId practice, RootVault.Content next, ExpectedVersion expected) {
        return vaults.holdOf(practice)
                .map(found -> found.orElseThrow(Problem::notFound))
                .invoke(vault -> {
                    if (vault.holds(next)) return;
                    expected.mustBe(vault.version());
                    vault.replace(next);
                })
                .map(RootVault::version);
    }
}
