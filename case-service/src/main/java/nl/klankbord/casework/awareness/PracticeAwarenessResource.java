package nl.klankbord.casework.awareness;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import nl.klankbord.edge.Problem;
import nl.klankbord.print.awareness.AwarenessKit;
import nl.klankbord.print.awareness.KitLanguage;
import nl.klankbord.print.awareness.Sheet;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;

/** The awareness kit of a channel of the signed-in manager's practice (INT-2). */
@Path("/v1/practice/channels/{channel}/awareness-kit")
@RolesAllowed("practice-manager")
class PracticeAwarenessResource {
    private final AwarenessKit kit = new AwarenessKit();
    private final Invitations invitations;
    private final SignedIn manager;

    PracticeAwarenessResource(Invitations invitations, SignedIn manager) {
        this.invitations = invitations;
        this.manager = manager;
    }

    /** Shows the link, how its pin is compared, and the texts to publish. */
    @GET
    public Uni<AwarenessKit.KitView> show(ChannelId channel) {
        return invitations.to(manager.practice(), channel).map(kit::show);
    }

    /** Prints one sheet. Drawing takes a moment of a processor, so it leaves the event loop alone. */
    @GET
    @Path("/{sheet}")
    @Produces("application/pdf")
    public Uni<RestResponse<byte[]>> print(
            ChannelId channel, String sheet, @QueryParam("language") @NotNull String language) {
        return invitations
                .to(manager.practice(), channel)
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
