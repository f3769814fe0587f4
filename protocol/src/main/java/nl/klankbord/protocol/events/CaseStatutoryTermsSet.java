package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the law run for a case, have moved, or run no longer.
 *
 * @param caseId the case
 * @param ackDue until when receipt is to be confirmed by law, or null
 * @param feedbackDue until when the reporter is to hear what came of it by law, or null
 * @param on the day in Amsterdam
 */
public record CaseStatutoryTermsSet(
        CaseId caseId, @Nullable LocalDate ackDue, @Nullable LocalDate feedbackDue, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-statutory-terms-set.v1";
}
