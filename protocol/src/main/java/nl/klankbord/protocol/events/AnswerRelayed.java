package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * A later message of the advisor has become visible to the officers: an answer, or another word.
 *
 * @param thread the thread
 * @param author the identity of the advisor who wrote it
 * @param officers for whom it waits
 * @param cause which message, so that one message makes one notice
 * @param on the day of its release
 */
public record AnswerRelayed(ThreadId thread, Kid author, List<PersonId> officers, int cause, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "answer-relayed.v1";

    /**
     * Takes over the facts.
     */
    public AnswerRelayed {
        officers = List.copyOf(officers);
    }
}
