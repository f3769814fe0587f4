package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * The reporter has agreed on how to go on. Which way that is stays sealed.
 *
 * @param caseId the case
 * @param on the day in Amsterdam
 */
public record CaseModeConfirmed(CaseId caseId, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-mode-confirmed.v1";
}
