package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** General advice that officers ask for: reporting-service answers. What passes is sealed. */
@Path("/v1/advisor/advice-requests")
@RolesAllowed("advisor")
class AdvisorAdviceRequestsResource {
    private static final String REQUESTS = "/v1/advisor/advice-requests";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorAdviceRequestsResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** Those that were asked of the advisor. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> asked() {
        return pass(REQUESTS);
    }

    /** An answer, or a question. */
    @PUT
    @Path("/{set}/records")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> write(RecordSetId set) {
        return pass("%s/%s/records".formatted(REQUESTS, set.hex()));
    }

    private Uni<Void> pass(String address) {
        return forward.pass(call, advisor.bearer(), services.reporting(), address);
    }
}
