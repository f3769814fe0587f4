package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * The reporter has been given the first answer in substance.
 *
 * @param caseId the case
 * @param on the day in Amsterdam
 */
public record CaseAnswered(CaseId caseId, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-answered.v1";
}
