package nl.klankbord.reporting.people;

import java.util.Optional;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.people.EnrolledIdentity;
import org.jspecify.annotations.Nullable;

/**
 * An admitted officer: whoever holds this has been looked up.
 *
 * @param id the person
 * @param organisation for whom
 * @param identity the enrolled identity, or null
 * @param fallback whether asked only when the others are not to be, or do not act
 * @param excluded whether nothing new may go to this officer
 */
public record Officer(
        PersonId id,
        OrganisationId organisation,
        @Nullable EnrolledIdentity identity,
        boolean fallback,
        boolean excluded) {
    /** The name of the key, once enrolled. */
    public Optional<Kid> kid() {
        return Optional.ofNullable(identity).map(EnrolledIdentity::kid);
    }
}
