package nl.klankbord.local.clients;

import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelPin;

/**
 * The link that an organisation hands out.
 *
 * @param origin where the reporter app is
 * @param channel the channel
 * @param pin what the fragment pins
 */
public record ChannelLink(String origin, ChannelId channel, ChannelPin pin) {
    /** Reads a link. */
    public static ChannelLink parse(String link) {
        var fragment = link.indexOf('#');
        var path = link.lastIndexOf('/', fragment);
        return new ChannelLink(
                link.substring(0, path),
                new ChannelId(link.substring(path + 1, fragment)),
                ChannelPin.fromFragment(link.substring(fragment)));
    }

    /** The link as people get it. */
    public String text() {
        return origin + "/" + channel.hex() + pin.fragment();
    }
}
