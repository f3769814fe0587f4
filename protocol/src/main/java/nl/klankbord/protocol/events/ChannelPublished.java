package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.SignedDirectory;

/**
 * A practice has published a signed directory of a channel. Every directory stays, because readers need the chain.
 *
 * @param channel the channel
 * @param directory the document as it was signed
 * @param profile what the channel says about itself
 */
public record ChannelPublished(ChannelId channel, SignedDirectory directory, ChannelProfile profile) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "channel-published.v1";
}
