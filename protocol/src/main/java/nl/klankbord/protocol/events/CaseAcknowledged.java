package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * The reporter has been told that the report was read.
 *
 * @param caseId the case
 * @param on the day in Amsterdam
 */
public record CaseAcknowledged(CaseId caseId, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-acknowledged.v1";
}
