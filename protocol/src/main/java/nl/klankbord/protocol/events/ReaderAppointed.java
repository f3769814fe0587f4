package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * For which organisation an admitted member of the board or of the works council reads what is final.
 *
 * @param person who reads
 * @param organisation whose yearly reports
 */
public record ReaderAppointed(PersonId person, OrganisationId organisation) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "reader-appointed.v1";
}
