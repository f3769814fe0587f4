package nl.klankbord.casework.practice;

import java.util.Optional;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.people.EnrolledIdentity;
import org.jspecify.annotations.Nullable;

/**
 * An admitted advisor who is acting: whoever holds this has been looked up.
 *
 * @param id the person
 * @param practice for which practice
 * @param identity the enrolled identity, or null
 */
public record Advisor(
        PersonId id, PracticeId practice, @Nullable EnrolledIdentity identity) {
    /** The identity, once enrolled. */
    public Optional<EnrolledIdentity> enrolled() {
        return Optional.ofNullable(identity);
    }
}
