package nl.klankbord.casework.cases;

import java.time.LocalDate;
import nl.klankbord.casework.channels.ChannelPromise;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the terms of a case end, computed once, when it starts: a running term keeps the rule of its start.
 *
 * @param ack until when receipt is to be confirmed
 * @param answer until when the first answer is due
 * @param legalAck until when receipt is to be confirmed by law, or null where the law sets no term
 * @param legalFeedback until when the reporter is to hear by law what came of it, or null
 */
record DueDays(
        LocalDate ack,
        LocalDate answer,
        @Nullable LocalDate legalAck,
        @Nullable LocalDate legalFeedback) {
    /** Who receives reports by law also has the statutory term of the receipt; what ends first counts (Wbk art. 2). */
    static DueDays of(ChannelPromise promise, Terms terms) {
        var ack = terms.end("case.ack", promise.ackWorkingDays());
        var answer = terms.end("case.firstAnswer", promise.answerWorkingDays());
        if (promise.advisorRole() == AdvisorRole.ADVISOR_IN_CONFIDENCE) return new DueDays(ack, answer, null, null);
        var legalAck = terms.end("role.receiver.ack");
        // Without a receipt the second term starts when the first one ends.
        var legalFeedback = terms.endFrom(legalAck, CaseDays.LEGAL_FEEDBACK);
        var shown = terms.shown(legalAck);
        return new DueDays(shown.isBefore(ack) ? shown : ack, answer, legalAck, legalFeedback);
    }
}
