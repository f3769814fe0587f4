package nl.klankbord.casework.cases;

import java.util.List;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * A case that the acting advisor can open: whoever holds this has been let in.
 *
 * @param id the case
 * @param channel where it came in
 * @param holders everybody who can open it now
 */
public record HeldCase(CaseId id, ChannelId channel, List<PersonId> holders) {
    /** Takes over the facts. */
    public HeldCase {
        holders = List.copyOf(holders);
    }
}
