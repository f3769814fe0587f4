package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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
    Uni<Void> open(PracticeId practice, OrganisationId organisation, ChannelId id, boolean testing) {
        return clients.roleAt(practice, organisation)
                .chain(() -> channels.get(id))
                .chain(known -> {
                    if (known.isEmpty()) return channels.persist(new Channel(id, organisation, testing));
                    if (!known.get().organisation().equals(organisation)) throw Problem.conflict();
                    return Uni.createFrom().voidItem();
                });
    }

    @WithTransaction
    Uni<Void> pause(PracticeId practice, ChannelId id, boolean paused) {
        return channels.hold(id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .call(channel -> clients.staysAt(practice, channel.organisation())
                        .invoke(stays -> {
                            if (!stays && !paused) throw Problem.conflict();
                        }))
                .chain(channel -> pause(channel, paused));
    }

    /** The organisation leaves: no report comes in any more, whatever is open goes on. */
    @WithTransaction
    Uni<Void> leave(PracticeId practice, OrganisationId organisation, LocalDate day) {
        return clients.leave(practice, organisation, day)
                .chain(() -> channels.of(List.of(organisation)))
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(channel -> pause(channel, true))
                        .collect()
                        .last());
    }

    private Uni<Void> pause(Channel channel, boolean paused) {
        if (channel.paused() == paused) return Uni.createFrom().voidItem();
        channel.pause(paused);
        var news = new ChannelPaused(channel.id(), paused);
        return outbox.append(Topics.PRACTICE_CHANNELS, channel.id().hex(), news, false);
    }
}
