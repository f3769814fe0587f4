package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.Prekey;

/**
 * Somebody on the advisor side can be given case keys in one more week.
 *
 * @param prekey the signed public key of that week
 */
public record AdvisorPrekeyPublished(Prekey prekey) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "advisor-prekey-published.v1";
}
