package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.ChannelId;

/**
 * A practice has paused a channel, or opened it again.
 *
 * @param channel the channel
 * @param paused whether it is paused from now on
 */
public record ChannelPaused(ChannelId channel, boolean paused) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "channel-paused.v1";
}
