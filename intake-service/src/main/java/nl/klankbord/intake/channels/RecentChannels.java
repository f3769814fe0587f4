package nl.klankbord.intake.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.klankbord.protocol.wire.ChannelId;

/** The channels of the last moments, so that many reports at once check their directory once. */
@ApplicationScoped
class RecentChannels {
    /** Milliseconds for which a channel is used once it was read. */
    private static final long MOMENT = 1_000;

    /** Milliseconds in which it has usually been read again. */
    private static final long A_READING = 100;

    private static final int ROOM = 100;
    private final Clock clock;
    private final Map<ChannelId, Kept> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChannelId, Kept> eldest) {
            return size() > ROOM;
        }
    };

    RecentChannels(Clock clock) {
        this.clock = clock;
    }

    /** None if it has to be read again. While the first to hear so reads it, others go on with what is just too old. */
    synchronized Optional<Channel> get(ChannelId id) {
        var entry = entries.get(id);
        if (entry == null) return Optional.empty();
        var age = clock.millis() - entry.readAt();
        if (age <= MOMENT || (entry.isBeingRead() && age <= MOMENT + A_READING)) return Optional.of(entry.channel());
        entries.put(id, new Kept(entry.channel(), entry.readAt(), true));
        return Optional.empty();
    }

    synchronized void put(Channel channel) {
        entries.remove(channel.id());
        entries.put(channel.id(), new Kept(channel, clock.millis(), false));
    }

    /**
     * A channel as it was read.
     *
     * @param readAt in milliseconds of the clock
     * @param isBeingRead whether somebody was told to read it again
     */
    record Kept(Channel channel, long readAt, boolean isBeingRead) {}
}
