package nl.klankbord.intake.challenges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import nl.klankbord.intake.platform.OwnMac;
import nl.klankbord.protocol.wire.ChannelId;

/** Three bytes that stand for a channel in a challenge, drawn with the secret: who holds a challenge learns nothing of them. */
@ApplicationScoped
class ChannelMarks {
    private static final String USE = "channel-mark";
    private final OwnMac mac;

    ChannelMarks(OwnMac mac) {
        this.mac = mac;
    }

    byte[] of(ChannelId channel) {
        return Arrays.copyOf(mac.tag(USE, channel.bytes()), Challenge.MARK);
    }

    /** Work may be done for no channel at all. */
    byte[] of(Optional<ChannelId> channel) {
        return channel.map(this::of).orElseGet(() -> new byte[Challenge.MARK]);
    }
}
