package nl.klankbord.staff.vaults;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.VaultWrap;
import nl.klankbord.staff.people.EnrolledIdentity;

/** The door to vaults; an identity finds its own. Inside the caller's session. */
@ApplicationScoped
public class Vaults {
    Uni<Void> persist(Vault vault) {
        return Panache.getSession().chain(session -> session.persist(vault));
    }

    Uni<Vault> of(EnrolledIdentity owner) {
        return Panache.getSession()
                .chain(session -> session.find(Vault.class, owner.kid().hex()))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /** The same, for a change: changes of one vault follow each other. */
    Uni<Vault> holdOf(EnrolledIdentity owner) {
        return Panache.getSession()
                .chain(session -> session.find(Vault.class, owner.kid().hex(), LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /**
     * Checks the vault versions that new prekeys name, in the order of their upload (KB-28), and holds the vault until the
     * transaction ends.
     */
    public Uni<Void> acceptPrekeys(EnrolledIdentity owner, List<Long> vaultVersions) {
        return holdOf(owner)
                .invoke(vault -> vaultVersions.forEach(vault::namedByPrekey))
                .replaceWithVoid();
    }

    /** Their bytes alone: the rows may be replaced in the same session. */
    Uni<List<VaultWrap>> wrapsOf(Kid owner) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select sealedWrap from KeptWrap where kid = ?1 order by wrapId", byte[].class)
                        .setParameter(1, owner.hex())
                        .getResultList())
                .map(kept -> kept.stream().map(VaultWrap::parse).toList());
    }

    Uni<Void> replaceWraps(Kid owner, Wraps wraps) {
        var kept = wraps.wraps().stream().map(KeptWrap::new).toArray();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from vault_wraps where kid = ?1 returning wrap_id", String.class)
                        .setParameter(1, owner.hex())
                        .getResultList()
                        .chain(() -> session.persistAll(kept)));
    }
}
