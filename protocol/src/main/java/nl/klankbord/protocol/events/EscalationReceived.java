package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * A new escalation has become visible to its officers: the term of the receipt begins.
 *
 * @param thread the thread
 * @param author the identity of the advisor who wrote it
 * @param officers who can read it
 * @param fallback who is told when those do not act; nobody who was left out
 * @param receivedOn the day of its release
 * @param ackDue until when receipt is to be confirmed; null where the advisor has confirmed the report itself
 * @param feedbackDue until when feedback is to be given, if receipt is confirmed on no other day
 * @param ackReminders days on which a missing receipt is called to mind
 * @param feedbackReminders days on which missing feedback is called to mind
 * @param overdueEvery after so many days a missed term is called to mind again
 */
public record EscalationReceived(
        ThreadId thread,
        Kid author,
        List<PersonId> officers,
        List<PersonId> fallback,
        LocalDate receivedOn,
        @Nullable LocalDate ackDue,
        LocalDate feedbackDue,
        List<LocalDate> ackReminders,
        List<LocalDate> feedbackReminders,
        int overdueEvery) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "escalation-received.v1";

    /**
     * Takes over the facts.
     */
    public EscalationReceived {
        officers = List.copyOf(officers);
        fallback = List.copyOf(fallback);
        ackReminders = List.copyOf(ackReminders);
        feedbackReminders = List.copyOf(feedbackReminders);
    }
}
