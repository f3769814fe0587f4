package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * Officers and advisor have closed an escalation; no term runs any more.
 *
 * @param thread the thread
 * @param author the identity of the advisor who wrote it
 * @param on the day in Amsterdam
 */
public record EscalationClosed(ThreadId thread, Kid author, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "escalation-closed.v1";
}
