package nl.klankbord.staff.people;

import io.smallrye.mutiny.Uni;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.KeycloakSubject;

/** Whom a service lets keep keys; each service says it from its own tables. Inside the caller's session. */
public interface StaffMembers {
    /** Who is acting. The role in the token is not enough: a practice must have admitted the person. */
    Uni<StaffMember> member(KeycloakSubject subject);

    /** Gives somebody admitted the identity, and tells the other services. A key of somebody else is refused. */
    Uni<Void> enrol(StaffMember member, IdentityKey key);
}
