package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * Officers have given feedback, or said why the report is not taken up: the term of the feedback is kept.
 *
 * @param thread the thread
 * @param author the identity of the advisor for whom it waits
 * @param nextOn until when the officers expect to know more; null when nothing more is planned
 * @param on the day in Amsterdam
 */
public record FeedbackGiven(
        ThreadId thread, Kid author, @Nullable LocalDate nextOn, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "feedback-given.v1";
}
