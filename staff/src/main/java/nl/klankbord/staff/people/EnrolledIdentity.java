package nl.klankbord.casework.practice;

import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;

/**
 * The key with which an advisor signs.
 *
 * @param key the public key
 */
public record EnrolledIdentity(IdentityKey key) {
    /** Its name. */
    public Kid kid() {
        return key.kid();
    }
}
