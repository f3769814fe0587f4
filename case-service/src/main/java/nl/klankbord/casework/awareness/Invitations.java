package nl.klankbord.casework.awareness;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.print.awareness.Invitation;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.PracticeId;

/** Finds what a poster of a channel has to say. A channel of another practice is not there. */
@ApplicationScoped
class Invitations {
    private final ChannelFacts channels;
    private final AwarenessSettings settings;

    Invitations(ChannelFacts channels, AwarenessSettings settings) {
        this.channels = channels;
        this.settings = settings;
    }

    @WithSession
    Uni<Invitation> to(PracticeId practice, ChannelId channel) {
        return channels.newestDirectory(practice, channel)
                .chain(signed -> channels.presentationOf(channel)
                        .map(shown -> Invitation.of(settings.reporterOrigins().get(0), signed, shown.orElse(null))));
    }
}
