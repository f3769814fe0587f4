package nl.klankbord.staff.vaults;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.staff.people.EnrolledIdentity;
import nl.klankbord.staff.people.StaffMember;
import nl.klankbord.staff.people.StaffMembers;

/** Replaces a vault, or the ways to open it, when the owner's identity signed exactly that. */
@ApplicationScoped
class SaveVault {
    private final StaffMembers members;
    private final Vaults vaults;

    SaveVault(StaffMembers members, Vaults vaults) {
        this.members = members;
        this.vaults = vaults;
    }

    /** The next version, if the caller knows the current one; the same bytes again change nothing. */
    @WithTransaction
    Uni<Long> save(KeycloakSubject subject, SealedVault next, SaveSignature signature, ExpectedVersion expected) {
        return owner(subject)
                .chain(owner -> vaults.holdOf(owner).invoke(vault -> {
                    if (vault.holds(next)) return;
                    expected.mustBe(vault.version());
                    signature.verify(owner.key(), next.version(), next.hash());
                    vault.replace(next);
                }))
                .map(Vault::version);
    }

    /**
     * All ways to open the vault anew, signed for its current version, if the caller knows the present ones: whoever builds
     * on an older list would take away what another device has added.
     */
    @WithTransaction
    Uni<Void> save(KeycloakSubject subject, Wraps wraps, SaveSignature signature, ExpectedWraps expected) {
        return owner(subject)
                .chain(owner -> vaults.holdOf(owner)
                        .call(() -> vaults.wrapsOf(owner.kid()).invoke(expected::mustBe))
                        .invoke(vault -> wraps.verify(owner.key(), vault.version(), signature))
                        .chain(() -> vaults.replaceWraps(owner.kid(), wraps)));
    }

    private Uni<EnrolledIdentity> owner(KeycloakSubject subject) {
        return members.member(subject).map(StaffMember::enrolled);
    }
}
