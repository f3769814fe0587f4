package nl.klankbord.casework.channels;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The channels of the signed-in manager's practice. */
@Path("/v1/practice/channels")
@RolesAllowed("practice-manager")
class PracticeChannelsResource {
    record ChannelRequest(
            @NotNull OrganisationId organisation,
            @NotNull ChannelId channel,
            @Nullable Boolean testing) {}

    record DirectoryRequest(
            @NotNull String dir,
            @NotNull String sig,
            @NotNull ChannelProfile profile) {}

    record TestingRequest(@NotNull Boolean testing) {}

    record PauseRequest(@NotNull Boolean paused) {}

    record ChannelView(ChannelId channel) {}

    record ChannelsView(List<ReadChannel.ListedChannel> channels) {}

    private final OpenChannel openChannel;
    private final PublishDirectory publishDirectory;
    private final GoLive goLive;
    private final ReadChannel readChannel;
    private final SignedIn manager;

    PracticeChannelsResource(
            OpenChannel openChannel,
            PublishDirectory publishDirectory,
            GoLive goLive,
            ReadChannel readChannel,
            SignedIn manager) {
        this.openChannel = openChannel;
        this.publishDirectory = publishDirectory;
        this.goLive = goLive;
        this.readChannel = readChannel;
        this.manager = manager;
    }

    /** Lists them. */
    @GET
    public Uni<ChannelsView> list() {
        return readChannel.list(manager.practice()).map(ChannelsView::new);
    }

    /** Opens a channel for an organisation. */
    @POST
    @ResponseStatus(201)
    public Uni<ChannelView> open(@NotNull @Valid ChannelRequest request) {
        return openChannel
                .open(
                        manager.practice(),
                        request.organisation(),
                        request.channel(),
                        Boolean.TRUE.equals(request.testing()))
                .replaceWith(new ChannelView(request.channel()));
    }

    /** Publishes the next signed directory. */
    @POST
    @Path("/{channel}/directories")
    @ResponseStatus(201)
    public Uni<ChannelView> publish(ChannelId channel, @NotNull @Valid DirectoryRequest request) {
        var signed = SignedDirectory.fromText(request.dir(), request.sig());
        return publishDirectory
                .publish(manager.practice(), channel, signed, request.profile())
                .replaceWith(new ChannelView(channel));
    }

    /** Pauses a channel, or opens it again. */
    @PUT
    @Path("/{channel}/pause")
    public Uni<Void> pause(ChannelId channel, @NotNull @Valid PauseRequest request) {
        return openChannel.pause(manager.practice(), channel, request.paused());
    }

    /** Ends the trial of a channel, when somebody can be written to for four weeks, or begins one again. */
    @PUT
    @Path("/{channel}/testing")
    public Uni<Void> test(ChannelId channel, @NotNull @Valid TestingRequest request) {
        return goLive.test(manager.practice(), channel, request.testing());
    }

    /** Shows a channel with its whole chain. */
    @GET
    @Path("/{channel}")
    public Uni<ReadChannel.PublishedChannel> read(ChannelId channel) {
        return readChannel.read(manager.practice(), channel);
    }
}
