package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * A practice has entered an organisation, or something about it has changed. Its name stands in the signed directories of its
 * channels.
 *
 * @param organisation the organisation
 * @param practice who works for it
 * @param staff how many people work there; figures about few people are protected more
 * @param sector what kind of organisation it is; null in events from before it was told
 */
public record OrganisationDescribed(
        OrganisationId organisation,
        PracticeId practice,
        int staff,
        @Nullable Sector sector) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "organisation-described.v1";
}
