package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;

/**
 * The reporter has chosen a step, and the advisor helps with it.
 *
 * @param caseId the case
 * @param on the day in Amsterdam
 */
public record CaseStepChosen(CaseId caseId, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-step-chosen.v1";
}
