package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.PersonId;

/**
 * An officer has made a key. It counts only once the practice has compared words and signed it into a directory (KB-77).
 *
 * @param person the officer
 * @param key the public identity key
 */
public record OfficerKeyOffered(PersonId person, IdentityKey key) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "officer-key-offered.v1";
}
