package nl.klankbord.casework.cases;

import java.time.LocalDate;
import java.util.Locale;
import nl.klankbord.casework.cases.Case.HoldReason;
import nl.klankbord.casework.cases.CaseDays.CaseEndDays;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import org.jspecify.annotations.Nullable;

/** What an advisor is told about an own case before it is opened. */
record CaseView(
        CaseId id,
        ChannelId channel,
        String organisation,
        CaseStatus status,
        LocalDate receivedOn,
        LocalDate ackDue,
        LocalDate answerDue,
        int r2a,
        int a2r,
        String waitsFor,
        LocalDate lastReporterOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate answeredOn,
        LegalClock legal,
        CaseEndDays end,
        boolean coded,
        @Nullable HoldReason holdReason,
        boolean shared) {
    /**
     * The terms of the law.
     *
     * @param possible whether the advisors of this organisation receive reports by law
     * @param ackDue until when receipt is to be confirmed by law, or null when no clock runs
     * @param feedbackDue until when the reporter is to hear by law what came of it, or null
     */
    record LegalClock(
            boolean possible,
            @Nullable LocalDate ackDue,
            @Nullable LocalDate feedbackDue) {}

    /** As its holder sees it; {@code shared}: somebody else can open it too. */
    static CaseView of(Case found, String organisation, boolean shared) {
        var days = found.days();
        return new CaseView(
                found.id(),
                found.channel(),
                organisation,
                found.status(),
                days.receivedOn(),
                days.ackDueOn(),
                days.answerDueOn(),
                found.reporterSeq(),
                found.advisorSeq(),
                found.waitsFor().name().toLowerCase(Locale.ROOT),
                found.lastReporterOn(),
                days.acknowledgedOn(),
                days.answeredOn(),
                new LegalClock(days.mayHaveLegalClock(), days.legalAckDueOn(), days.legalFeedbackDueOn()),
                days.end(),
                found.coded(),
                found.holdReason(),
                shared);
    }
}
