package nl.klankbord.staff.vaults;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.staff.people.StaffMember;
import nl.klankbord.staff.people.StaffMembers;

/** Gives somebody an identity and its first vault. The first save names the identity; later ones obey it (KB-78). */
@ApplicationScoped
class Enrol {
    private final StaffMembers members;
    private final Vaults vaults;

    Enrol(StaffMembers members, Vaults vaults) {
        this.members = members;
        this.vaults = vaults;
    }

    @WithTransaction
    Uni<Kid> enrol(KeycloakSubject subject, EnrolmentRequest request) {
        return members.member(subject).chain(member -> {
            if (member.identity() != null) throw Problem.conflict();
            return keep(member, request, request.checkedWraps());
        });
    }

    private Uni<Kid> keep(StaffMember member, EnrolmentRequest request, Wraps wraps) {
        var kid = request.identityKey().kid();
        var vault = new Vault(kid, member.id(), request.vault());
        return members.enrol(member, request.identityKey())
                .chain(() -> vaults.persist(vault))
                .chain(() -> vaults.replaceWraps(kid, wraps))
                .replaceWith(kid);
    }
}
