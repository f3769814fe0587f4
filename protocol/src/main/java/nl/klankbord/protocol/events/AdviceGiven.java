package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.AdviceId;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * An organisation was given advice and is asked for an answer.
 *
 * @param advice the advice
 * @param organisation to whom
 * @param readers who can answer
 * @param on the day in Amsterdam
 */
public record AdviceGiven(AdviceId advice, OrganisationId organisation, List<PersonId> readers, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "advice-given.v1";

    /** Takes over the facts. */
    public AdviceGiven {
        readers = List.copyOf(readers);
    }
}
