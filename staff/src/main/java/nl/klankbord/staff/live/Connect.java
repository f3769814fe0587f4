package nl.klankbord.staff.live;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.people.StaffMember;
import nl.klankbord.staff.people.StaffMembers;

/** Looks up who opens a stream. */
@ApplicationScoped
class Connect {
    private final StaffMembers members;

    Connect(StaffMembers members) {
        this.members = members;
    }

    @WithSession
    Uni<PersonId> connect(KeycloakSubject subject) {
        return members.member(subject).map(StaffMember::id);
    }
}
