package nl.klankbord.intake.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.klankbord.protocol.wire.ChannelId;

/** The channels of the last moments, so that many reports at once check their directory once. */
@ApplicationScoped
class RecentChannels {
    private static final Duration MOMENT = Duration.ofSeconds(1);
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

    synchronized Optional<Channel> get(ChannelId id) {
        var entry = entries.get(id);
        if (entry == null || clock.millis() > entry.until()) return Optional.empty();
        return Optional.of(entry.channel());
    }

    synchronized void put(Channel channel) {
        entries.remove(channel.id());
        entries.put(channel.id(), new Kept(channel, clock.millis() + MOMENT.toMillis()));
    }

    record Kept(Channel channel, long until) {}
}
