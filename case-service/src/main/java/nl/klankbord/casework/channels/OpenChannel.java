package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.ChannelPaused;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;

/** Opens channels for the organisations of a practice, and pauses them. */
@ApplicationScoped
class OpenChannel {
    private final Channels channels;
    private final Clients clients;
    private final Outbox outbox;

    OpenChannel(Channels channels, Clients clients, Outbox outbox) {
        this.channels = channels;
        this.clients = clients;
        this.outbox = outbox;
    }

    /** The id is drawn by whoever will sign the directory. The same again changes nothing. */
    @WithTransaction
    Uni<Void> open(PracticeId practice, OrganisationId organisation, ChannelId id) {
        return clients.roleAt(practice, organisation)
                .chain(() -> channels.get(id))
                .chain(known -> {
                    if (known.isEmpty()) return channels.persist(new Channel(id, organisation));
                    if (!known.get().organisation().equals(organisation)) throw Problem.conflict();
                    return Uni.createFrom().voidItem();
                });
    }

    @WithTransaction
    Uni<Void> pause(PracticeId practice, ChannelId id, boolean paused) {
        return channels.hold(id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .call(channel -> clients.roleAt(practice, channel.organisation()))
                .chain(channel -> {
                    if (channel.paused() == paused) return Uni.createFrom().voidItem();
                    channel.pause(paused);
                    return outbox.append(Topics.PRACTICE_CHANNELS, id.hex(), new ChannelPaused(id, paused), false);
                });
    }
}
