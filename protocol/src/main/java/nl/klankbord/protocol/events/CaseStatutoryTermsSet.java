package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the law run for a case, have moved, run no longer, or have somebody more who keeps them.
 *
 * @param caseId the case
 * @param advisors who keeps them from now on, beside those already told; empty when only days have moved
 * @param ackDue until when receipt is to be confirmed by law, or null
 * @param feedbackDue until when the reporter is to hear what came of it by law, or null
 * @param ackReminders days on which a missing receipt is called to mind
 * @param feedbackReminders days on which missing feedback is called to mind
 * @param overdueEvery after so many days a missed term is called to mind again
 * @param on the day in Amsterdam
 */
public record CaseStatutoryTermsSet(
        CaseId caseId,
        List<PersonId> advisors,
        @Nullable LocalDate ackDue,
        @Nullable LocalDate feedbackDue,
        List<LocalDate> ackReminders,
        List<LocalDate> feedbackReminders,
        int overdueEvery,
        LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-statutory-terms-set.v1";

    /** Takes over the facts. */
    public CaseStatutoryTermsSet {
        advisors = List.copyOf(advisors);
        ackReminders = List.copyOf(ackReminders);
        feedbackReminders = List.copyOf(feedbackReminders);
    }
}
