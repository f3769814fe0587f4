package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * An officer has confirmed receipt: the term of the feedback runs from that day.
 *
 * @param thread the thread
 * @param author the identity of the advisor who wrote it
 * @param feedbackDue until when feedback is to be given
 * @param feedbackReminders days on which missing feedback is called to mind
 * @param on the day in Amsterdam
 */
public record EscalationAcknowledged(
        ThreadId thread, Kid author, LocalDate feedbackDue, List<LocalDate> feedbackReminders, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "escalation-acknowledged.v1";

    /**
     * Takes over the facts.
     */
    public EscalationAcknowledged {
        feedbackReminders = List.copyOf(feedbackReminders);
    }
}
