package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.PersonId;

/**
 * Something in a case waits for its advisors: a later message of the reporter.
 *
 * @param caseId the case
 * @param advisors for whom
 * @param cause the number of the reporter's message
 * @param on the day in Amsterdam
 */
public record CaseAwaitsAdvisor(CaseId caseId, List<PersonId> advisors, int cause, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-awaits-advisor.v1";

    /**
     * Takes over the facts.
     *
     * @throws MalformedWire if a number is below zero
     */
    public CaseAwaitsAdvisor {
        advisors = List.copyOf(advisors);
        if (cause < 0) throw new MalformedWire("seq");
    }
}
