package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * An officer may no longer read an escalation.
 *
 * @param thread the thread
 * @param author the identity of the advisor who wrote it
 * @param officer who was excluded
 * @param on the day in Amsterdam
 */
public record OfficerExcluded(ThreadId thread, Kid author, PersonId officer, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "officer-excluded.v1";
}
