package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * A practice has opened a channel for an organisation.
 *
 * @param channel the channel
 * @param organisation for whom
 */
public record ChannelOpened(ChannelId channel, OrganisationId organisation) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "channel-opened.v1";
}
