package nl.klankbord.casework.live;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.live.LiveCalls;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What changes for the signed-in advisor, as it happens. */
@Path("/v1/advisor/live")
@RolesAllowed("advisor")
class AdvisorLiveResource {
    private final LiveCalls calls;
    private final RoutingContext request;

    AdvisorLiveResource(LiveCalls calls, RoutingContext request) {
        this.calls = calls;
        this.request = request;
    }

    /** Opens the stream. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/event-stream"))
    public Uni<Void> open(@HeaderParam("Last-Event-ID") @Nullable String last) {
        return calls.open(request, last);
    }
}
