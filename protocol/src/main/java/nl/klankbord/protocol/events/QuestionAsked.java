package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * Officers have written to the advisor: a question, or another word. Something waits for the author.
 *
 * @param thread the thread
 * @param author the identity of the advisor for whom it waits
 * @param cause which message, so that one message makes one notice
 * @param on the day in Amsterdam
 */
public record QuestionAsked(ThreadId thread, Kid author, int cause, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "question-asked.v1";
}
