package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * A case and everything in it is gone.
 *
 * @param caseId the case
 * @param on the day in Amsterdam
 */
public record CasePurged(CaseId caseId, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-purged.v1";
}
