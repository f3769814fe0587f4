package nl.klankbord.reporting.channels;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.klankbord.protocol.wire.ChannelId;

/** A channel of a practice, as case-service tells it. */
@Entity
@Table(name = "channels")
class Channel {
    @Id
    @Column(columnDefinition = "text")
    private String channelId;

    private boolean paused;

    Channel() {}

    Channel(ChannelId id) {
        channelId = id.hex();
    }

    void pause(boolean now) {
        paused = now;
    }

    ChannelId id() {
        return new ChannelId(channelId);
    }

    boolean paused() {
        return paused;
    }
}
