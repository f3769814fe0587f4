package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * Another advisor goes on with an escalation.
 *
 * @param thread the thread
 * @param author the identity of the advisor whose it is from now on
 * @param former the identity of the advisor who had it
 * @param on the day in Amsterdam
 */
public record EscalationHandedOver(ThreadId thread, Kid author, Kid former, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "escalation-handed-over.v1";
}
