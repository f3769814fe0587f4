package nl.klankbord.protocol.wire;

/**
 * What the fragment of a channel link pins: the practice root and the channel (SPEC, 7.6). Public; it is printed on the
 * poster.
 *
 * <p>Does not protect against: a link that somebody else handed out. Who follows a forged link gets a forged pin.
 *
 * @param hash {@code H("channel-pin", root ‖ channel)}
 */
public record ChannelPin(Hash hash) {
    private static final String PREFIX = "#1.";

    /**
     * Computes the pin of a channel.
     *
     * @param root the practice root
     * @param channel the channel
     * @return its pin
     */
    public static ChannelPin of(IdentityKey root, ChannelId channel) {
        return new ChannelPin(Hash.of(Digests.h("channel-pin", root.bytes(), channel.bytes())));
    }

    /**
     * Reads the fragment of a link.
     *
     * @param fragment {@code #1.} and 43 characters of base64url
     * @return the pin
     * @throws MalformedWire with code {@code fragment}, {@code base64url} or {@code length}
     */
    public static ChannelPin fromFragment(String fragment) {
        if (!fragment.startsWith(PREFIX)) {
            throw new MalformedWire("fragment");
        }
        return new ChannelPin(Hash.of(Base64Url.decode(fragment.substring(PREFIX.length()), Hash.LENGTH)));
    }

    /**
     * Writes the fragment of a link.
     *
     * @return {@code #1.} and 43 characters
     */
    public String fragment() {
        return PREFIX + Base64Url.encode(hash.bytes());
    }

    /**
     * What stands on the poster.
     *
     * @return four groups of four characters
     */
    public String spoken() {
        return SpokenForm.of(hash.bytes());
    }
}
