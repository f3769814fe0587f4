package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;

/**
 * A practice has entered an organisation, or something about it has changed. Its name stands in the signed directories of its
 * channels.
 *
 * @param organisation the organisation
 * @param practice who works for it
 * @param staff how many people work there; figures about few people are protected more
 */
public record OrganisationDescribed(OrganisationId organisation, PracticeId practice, int staff) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "organisation-described.v1";
}
