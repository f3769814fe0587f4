package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.AdviceId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * An organisation has answered an advice, or done what it took on. What it said stands nowhere here.
 *
 * @param advice the advice
 * @param organisation who answered
 * @param author the identity of the advisor for whom it waits
 * @param cause a number that grows with every change, so that one change makes one notice
 * @param on the day in Amsterdam
 */
public record AdviceAnswered(AdviceId advice, OrganisationId organisation, Kid author, int cause, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "advice-answered.v1";
}
