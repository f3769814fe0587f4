package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.staff.people.EnrolledIdentity;
import nl.klankbord.staff.signin.SignedIn;

/** The channels in which the signed-in advisor serves or has served, whose chains the advisor's browser watches (KB-34). */
@Path("/v1/advisor/channels")
@RolesAllowed("advisor")
class AdvisorChannelsResource {
    record ChannelsView(List<ChannelView> channels) {}

    record ChannelView(ChannelId channel, String organisation, List<SignedDirectory> directories, boolean paused) {}

    private final Advisors advisors;
    private final Channels channels;
    private final Directories directories;
    private final ChannelFacts facts;
    private final SignedIn advisor;

    AdvisorChannelsResource(
            Advisors advisors, Channels channels, Directories directories, ChannelFacts facts, SignedIn advisor) {
        this.advisors = advisors;
        this.channels = channels;
        this.directories = directories;
        this.facts = facts;
        this.advisor = advisor;
    }

    /** Lists them with their whole chains. */
    @GET
    @WithSession
    public Uni<ChannelsView> list() {
        return advisors.acting(advisor.subject())
                .map(Advisor::enrolled)
                .chain(owner -> owner.map(EnrolledIdentity::kid)
                        .map(this::servedBy)
                        .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(ChannelsView::new);
    }

    private Uni<List<ChannelView>> servedBy(Kid kid) {
        return channels.inWhichServes(kid)
                .chain(found -> facts.organisationsOf(
                                found.stream().map(Channel::id).toList())
                        .chain(names -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(channel -> view(channel, names))
                                .collect()
                                .asList()));
    }

    private Uni<ChannelView> view(Channel channel, Map<ChannelId, String> names) {
        return directories
                .of(channel.id())
                .map(chain ->
                        new ChannelView(channel.id(), names.getOrDefault(channel.id(), ""), chain, channel.paused()));
    }
}
