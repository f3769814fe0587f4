package nl.klankbord.reporting.channels;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import org.jspecify.annotations.Nullable;

/** A channel of a practice, as case-service tells it. */
@Entity
@Table(name = "channels")
class Channel {
    @Id
    @Column(columnDefinition = "text")
    private String channelId;

    private boolean paused;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AdvisorRole advisorRole;

    @Column(columnDefinition = "text")
    private @Nullable String profile;

    Channel() {}

    Channel(ChannelId id) {
        channelId = id.hex();
        advisorRole = AdvisorRole.ADVISOR_IN_CONFIDENCE;
    }

    void pause(boolean now) {
        paused = now;
    }

    /** What it says about itself: whether its advisors receive reports by law, and the rest as it is stored. */
    void present(AdvisorRole role, String stored) {
        advisorRole = role;
        profile = stored;
    }

    AdvisorRole advisorRole() {
        return advisorRole;
    }

    ChannelId id() {
        return new ChannelId(channelId);
    }

    boolean paused() {
        return paused;
    }
}
