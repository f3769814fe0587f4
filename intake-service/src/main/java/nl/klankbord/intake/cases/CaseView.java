package nl.klankbord.intake.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter is told about the case. Until case-service has heard of the report there are no terms.
 *
 * @param status how far it is
 * @param ackDue until when receipt is to be confirmed
 * @param answerDue until when the first answer is due
 * @param legal the terms of the law, as far as they run
 * @param end the days around the end, as far as there are any
 */
public record CaseView(
        CaseStatus status,
        @Nullable LocalDate ackDue,
        @Nullable LocalDate answerDue,
        LegalTerms legal,
        EndDays end) {
    /** Until when receipt is to be confirmed by law, and until when the reporter is to hear what came of it. */
    public record LegalTerms(
            @Nullable LocalDate ackDue, @Nullable LocalDate feedbackDue) {}

    /** Until when silence is waited for, until when writing reopens, until when everything is kept. */
    public record EndDays(
            @Nullable LocalDate closeDue,
            @Nullable LocalDate reopenUntil,
            @Nullable LocalDate purgeDue) {}

    static CaseView unknown() {
        return new CaseView(CaseStatus.RECEIVED, null, null, new LegalTerms(null, null), new EndDays(null, null, null));
    }
}
