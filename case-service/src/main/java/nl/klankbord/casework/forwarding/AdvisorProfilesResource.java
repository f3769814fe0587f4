package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What an organisation tells about itself: reporting-service answers. */
@Path("/v1/advisor/profiles/{organisation}")
@RolesAllowed("advisor")
class AdvisorProfilesResource {
    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorProfilesResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** As it stands. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> read(OrganisationId organisation) {
        return pass(organisation);
    }

    /** Replaced. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> keep(OrganisationId organisation) {
        return pass(organisation);
    }

    private Uni<Void> pass(OrganisationId organisation) {
        return forward.pass(
                call, advisor.bearer(), services.reporting(), "/v1/advisor/profiles/%s".formatted(organisation));
    }
}
