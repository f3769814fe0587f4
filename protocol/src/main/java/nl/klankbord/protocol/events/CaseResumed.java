package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * The reporter has written in a dormant case, which goes on where it was.
 *
 * @param caseId the case
 * @param stage where it was
 * @param on the day in Amsterdam
 */
public record CaseResumed(CaseId caseId, CaseStage stage, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-resumed.v1";
}
