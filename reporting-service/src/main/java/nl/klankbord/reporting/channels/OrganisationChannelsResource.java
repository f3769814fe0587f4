package nl.klankbord.reporting.channels;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.reporting.people.Officer;
import nl.klankbord.reporting.people.Officers;
import nl.klankbord.staff.signin.SignedIn;

/** The channels in which the signed-in officer serves or has served, whose chains the officer's browser watches (KB-34). */
@Path("/v1/organisation/channels")
@RolesAllowed("officer")
class OrganisationChannelsResource {
    record ChannelsView(List<ChannelView> channels) {}

    record ChannelView(ChannelId channel, List<SignedDirectory> directories, boolean paused) {}

    private final Officers officers;
    private final Directories directories;
    private final SignedIn officer;

    OrganisationChannelsResource(Officers officers, Directories directories, SignedIn officer) {
        this.officers = officers;
        this.directories = directories;
        this.officer = officer;
    }

    /** Lists them with their whole chains. */
    @GET
    @WithSession
    public Uni<ChannelsView> list() {
        return officers.acting(officer.subject())
                .map(Officer::kid)
                .chain(kid ->
                        kid.map(this::servedBy).orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(ChannelsView::new);
    }

    private Uni<List<ChannelView>> servedBy(Kid kid) {
        return directories
                .inWhichServes(kid)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::view)
                        .collect()
                        .asList());
    }

    private Uni<ChannelView> view(Channel channel) {
        return directories.of(channel.id()).map(chain -> new ChannelView(channel.id(), chain, channel.paused()));
    }
}
