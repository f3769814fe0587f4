package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * Nothing has been heard from the reporter for a long time.
 *
 * @param caseId the case
 * @param closeDue after which day it is closed if nothing is heard
 * @param on the day in Amsterdam
 */
public record CaseFellDormant(CaseId caseId, LocalDate closeDue, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-fell-dormant.v1";
}
