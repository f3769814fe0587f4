package nl.klankbord.staff.people;

import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;

/**
 * The key with which somebody on the staff side signs.
 *
 * @param key the public key
 */
public record EnrolledIdentity(IdentityKey key) {
    /** Its name. */
    public Kid kid() {
        return key.kid();
    }
}
