package nl.klankbord.casework.channels;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Where reports for one organisation come in. */
@Entity
@Table(name = "channels")
class Channel {
    @Id
    @Column(columnDefinition = "text")
    private String channelId;

    private UUID organisationId;
    private boolean paused;
    private boolean testing;

    @Column(columnDefinition = "text")
    private @Nullable String profile;

    Channel() {}

    Channel(ChannelId id, OrganisationId organisation, boolean testing) {
        this.channelId = id.hex();
        this.organisationId = organisation.value();
        this.testing = testing;
    }

    /** Takes a step, or refuses it. A channel whose organisation leaves is closed. */
    void take(ChannelState.Step step, boolean stays) {
        var next = state(stays).after(step).orElseThrow(Problem::conflict);
        if (next != ChannelState.CLOSED) testing = next.isTrial();
        paused = next.isShut();
    }

    ChannelState state(boolean stays) {
        return ChannelState.of(testing, paused, stays);
    }

    boolean testing() {
        return testing;
    }

    void presentAs(String publishedProfile) {
        profile = publishedProfile;
    }

    ChannelId id() {
        return new ChannelId(channelId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    boolean paused() {
        return paused;
    }

    @Nullable
    String profile() {
        return profile;
    }
}
