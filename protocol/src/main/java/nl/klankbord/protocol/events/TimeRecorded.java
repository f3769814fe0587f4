package nl.klankbord.protocol.events;

import java.time.YearMonth;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * What a practice worked for an organisation in a month, summed. Never of which case, on which day or by whom.
 *
 * @param organisation for whom
 * @param kind what kind of work
 * @param quarters quarter hours of that kind, all together
 * @param month in which month
 */
public record TimeRecorded(OrganisationId organisation, TimeType kind, int quarters, YearMonth month) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "time-recorded.v1";

    /**
     * Takes over the facts.
     *
     * @throws MalformedWire if there is no time
     */
    public TimeRecorded {
        if (quarters < 1) throw new MalformedWire("quarters");
    }
}
