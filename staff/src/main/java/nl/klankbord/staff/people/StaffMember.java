package nl.klankbord.staff.people;

import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody admitted who is acting: whoever holds this has been looked up.
 *
 * @param id the person
 * @param identity the enrolled identity, or null
 */
public record StaffMember(PersonId id, @Nullable EnrolledIdentity identity) {
    /** The identity; who has not enrolled has none, and nothing that belongs to one. */
    public EnrolledIdentity enrolled() {
        if (identity == null) throw Problem.notFound();
        return identity;
    }
}
