package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The work that a recorded report pays with, like any other. */
@Path("/v1/advisor/report-challenges")
@RolesAllowed("advisor")
@Consumes(MediaType.APPLICATION_JSON)
class AdvisorReportChallengesResource {
    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorReportChallengesResource(
            Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** A challenge to work on. */
    @POST
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> challenge() {
        return forward.pass(call, advisor.bearer(), services.intake(), "/v1/advisor/report-challenges");
    }
}
