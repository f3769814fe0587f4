package nl.klankbord.casework.cases;

import java.time.LocalDate;
import nl.klankbord.casework.channels.ChannelPromise;
import nl.klankbord.casework.deadlines.Terms;
import nl.klankbord.protocol.wire.AdvisorRole;

/**
 * The days on which the terms of a case end, computed once, when it starts: a running term keeps the rule of its start.
 *
 * @param ack until when receipt is to be confirmed
 * @param answer until when the first answer is due
 */
record DueDays(LocalDate ack, LocalDate answer) {
    /** Who receives reports by law also has the statutory term of the receipt; what ends first counts (Wbk art. 2). */
    static DueDays of(ChannelPromise promise, Terms terms) {
        var ack = terms.end("case.ack", promise.ackWorkingDays());
        var answer = terms.end("case.firstAnswer", promise.answerWorkingDays());
        if (promise.advisorRole() == AdvisorRole.ADVISOR_IN_CONFIDENCE) return new DueDays(ack, answer);
        var statutory = terms.shown(terms.end("role.receiver.ack"));
        return new DueDays(statutory.isBefore(ack) ? statutory : ack, answer);
    }
}
