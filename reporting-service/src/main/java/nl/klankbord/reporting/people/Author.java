package nl.klankbord.reporting.people;

import java.util.Set;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/**
 * An enrolled advisor, who writes escalations: whoever holds this has been looked up.
 *
 * @param id the person
 * @param practice for which practice
 * @param kid the name of the key
 * @param account how they sign in
 */
public record Author(PersonId id, PracticeId practice, Kid kid, KeycloakSubject account) {
    /** Everything by which this person is known; whoever shares one of them is the same person with another key or account. */
    public Set<String> marks() {
        return Set.of(id.text(), kid.hex(), account.value());
    }
}
