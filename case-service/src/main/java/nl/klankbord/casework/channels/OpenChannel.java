package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.channels.ChannelState.Step;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.casework.practice.ManagerActs;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.ChannelOpened;
import nl.klankbord.protocol.events.ChannelPaused;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelLeaving;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** Opens channels for the organisations of a practice, and pauses them. */
@ApplicationScoped
class OpenChannel {
    private final Channels channels;
    private final Clients clients;
    private final PresentChannel presentChannel;
    private final ManagerActs acts;
    private final Outbox outbox;

    OpenChannel(Channels channels, Clients clients, PresentChannel presentChannel, ManagerActs acts, Outbox outbox) {
        this.channels = channels;
        this.clients = clients;
        this.presentChannel = presentChannel;
        this.acts = acts;
        this.outbox = outbox;
    }

    /** The id is drawn by whoever will sign the directory. The same again changes nothing. */
    @WithTransaction
    Uni<Void> open(PracticeId practice, OrganisationId organisation, ChannelId id, boolean testing) {
        return clients.staysAt(practice, organisation)
                .chain(stays -> channels.get(id).chain(known -> {
                    if (known.isEmpty()) {
                        if (!stays) throw Problem.conflict();
                        return channels.persist(new Channel(id, organisation, testing))
                                .chain(() -> tell(id, organisation));
                    }
                    if (!known.get().organisation().equals(organisation)) throw Problem.conflict();
                    return Uni.createFrom().voidItem();
                }));
    }

    @WithTransaction
    Uni<Void> pause(PracticeId practice, ChannelId id, boolean paused) {
        return channels.hold(id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(channel -> clients.staysAt(practice, channel.organisation())
                        .chain(stays -> take(channel, paused ? Step.PAUSE : Step.RESUME, stays)));
    }

    /** The organisation leaves: no report comes in any more, whatever is open goes on, and reporters hear until when. */
    @WithTransaction
    Uni<Void> leave(PracticeId practice, OrganisationId organisation, LocalDate day, @Nullable String other) {
        var leaving = new ChannelLeaving(day, other);
        return clients.leave(practice, organisation, day, other)
                .chain(() -> channels.of(List.of(organisation)))
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(channel -> take(channel, Step.LEAVE, false)
                                .chain(() -> presentChannel.anew(channel, profile -> profile.withLeaving(leaving))))
                        .collect()
                        .last())
                .chain(() -> acts.log(practice, AuditAction.ORGANISATION_LEAVES, organisation.value()));
    }

    private Uni<Void> tell(ChannelId id, OrganisationId organisation) {
        var opened = new ChannelOpened(id, organisation);
        return outbox.append(Topics.PRACTICE_CHANNELS, id.hex() + ":opened", opened, false);
    }

    private Uni<Void> take(Channel channel, Step step, boolean stays) {
        var before = channel.paused();
        channel.take(step, stays);
        if (channel.paused() == before) return Uni.createFrom().voidItem();
        var news = new ChannelPaused(channel.id(), channel.paused());
        return outbox.append(Topics.PRACTICE_CHANNELS, channel.id().hex(), news, false);
    }
}
