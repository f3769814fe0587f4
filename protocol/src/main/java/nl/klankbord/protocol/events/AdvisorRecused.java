package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * An advisor has declared a conflict in a case, and may neither open nor see it from now on.
 *
 * @param caseId the case
 * @param advisor who has stepped aside
 * @param on the day in Amsterdam
 */
public record AdvisorRecused(CaseId caseId, PersonId advisor, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "advisor-recused.v1";
}
