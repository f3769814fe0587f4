package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * The reporter has opened a closed case again by writing.
 *
 * @param caseId the case
 * @param on the day in Amsterdam
 */
public record CaseReopened(CaseId caseId, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-reopened.v1";
}
