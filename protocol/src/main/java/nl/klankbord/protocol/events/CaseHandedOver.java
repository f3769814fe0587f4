package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * Somebody else can open the newest part of a case: the reporter has granted it, or a held key was released.
 *
 * @param caseId the case
 * @param advisors who can open it from now on
 * @param on the day in Amsterdam
 */
public record CaseHandedOver(CaseId caseId, List<PersonId> advisors, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-handed-over.v1";

    /** Takes over the facts. */
    public CaseHandedOver {
        advisors = List.copyOf(advisors);
    }
}
