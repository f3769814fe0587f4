package nl.klankbord.reporting.awareness;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.print.awareness.AwarenessKit;
import nl.klankbord.print.awareness.KitLanguage;
import nl.klankbord.print.awareness.Sheet;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.SignedPresentation;
import nl.klankbord.reporting.organisations.ServedChannel;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The awareness kits of the signed-in officer's organisation, one for each channel (INT-2). */
@Path("/v1/organisation/awareness-kits")
@RolesAllowed("officer")
class OrganisationAwarenessResource {
    record KitsView(List<ChannelKitView> kits) {}

    /**
     * The kit of one channel.
     *
     * @param presentation as the practice signed it; the browser judges whether it counts
     */
    record ChannelKitView(
            ChannelId channel,
            AwarenessKit.KitView kit,
            @Nullable SignedPresentation presentation) {}

    private final AwarenessKit kit = new AwarenessKit();
    private final Invitations invitations;
    private final SignedIn officer;

    OrganisationAwarenessResource(Invitations invitations, SignedIn officer) {
        this.invitations = invitations;
        this.officer = officer;
    }

    /** Lists them; an organisation whose practice has signed nothing yet has none. */
    @GET
    public Uni<KitsView> list() {
        return invitations
                .ofOrganisationOf(officer.subject())
                .map(channels -> new KitsView(channels.stream().map(this::view).toList()));
    }

    private ChannelKitView view(ServedChannel channel) {
        return new ChannelKitView(
                channel.directory().channel(),
                kit.show(invitations.invitation(channel)),
                channel.profile().presentation());
    }

    /** Prints one sheet. Drawing takes a moment of a processor, so it leaves the event loop alone. */
    @GET
    @Path("/{channel}/{sheet}")
    @Produces("application/pdf")
    public Uni<RestResponse<byte[]>> print(
            ChannelId channel, String sheet, @QueryParam("language") @NotNull String language) {
        return invitations
                .to(officer.subject(), channel)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(invitation -> {
                    var wanted = Sheet.called(sheet).orElseThrow(Problem::notFound);
                    var spoken =
                            KitLanguage.tagged(language).orElseThrow(() -> Problem.invalid("/language", "unknown"));
                    var name = AwarenessKit.fileName(wanted, spoken);
                    return RestResponse.ResponseBuilder.ok(kit.print(wanted, spoken, invitation))
                            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                            .build();
                });
    }
}
