package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * A case is closed. Why it was closed stays sealed.
 *
 * @param caseId the case
 * @param reopenUntil until when the reporter opens it again by writing
 * @param purgeDue after which day everything in it is destroyed
 * @param on the day in Amsterdam
 */
public record CaseClosed(CaseId caseId, LocalDate reopenUntil, LocalDate purgeDue, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-closed.v1";
}
