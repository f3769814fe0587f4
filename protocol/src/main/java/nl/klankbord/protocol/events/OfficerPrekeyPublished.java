package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.Prekey;

/**
 * An officer can be given thread keys in one more week.
 *
 * @param prekey the signed public key of that week
 */
public record OfficerPrekeyPublished(Prekey prekey) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "officer-prekey-published.v1";
}
