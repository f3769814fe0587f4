package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * What there was to do is done; advisor and reporter keep in touch for a while.
 *
 * @param caseId the case
 * @param on the day in Amsterdam
 */
public record CaseAftercareBegan(CaseId caseId, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-aftercare-began.v1";
}
