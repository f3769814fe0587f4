package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * What an admitted officer is to an organisation, or that this has changed.
 *
 * @param person the officer
 * @param organisation for whom they receive escalations
 * @param fallback whether they are asked only when the others are not to be, or do not act
 * @param excluded whether nothing new may go to them
 */
public record OfficerAppointed(PersonId person, OrganisationId organisation, boolean fallback, boolean excluded) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "officer-appointed.v1";
}
