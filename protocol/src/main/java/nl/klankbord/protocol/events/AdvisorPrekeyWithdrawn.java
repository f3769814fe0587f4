package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Kid;

/**
 * A prekey is no longer to be used.
 *
 * @param owner whose it was
 * @param week its first day
 */
public record AdvisorPrekeyWithdrawn(Kid owner, LocalDate week) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "advisor-prekey-withdrawn.v1";
}
