package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Sessions and meetings for an organisation: reporting-service answers. */
@Path("/v1/advisor/activities/{organisation}")
@RolesAllowed("advisor")
class AdvisorActivitiesResource {
    private static final String ONE = "/v1/advisor/activities/%s/%s";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorActivitiesResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** Those of a year. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> ofYear(OrganisationId organisation, @QueryParam("year") @Min(2000) @Max(2100) int year) {
        return pass("/v1/advisor/activities/%s?year=%d".formatted(organisation, year));
    }

    /** A new one. */
    @POST
    @Path("/{activity}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> plan(OrganisationId organisation, UUID activity) {
        return pass(ONE.formatted(organisation, activity));
    }

    /** Changed. */
    @PUT
    @Path("/{activity}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> rewrite(OrganisationId organisation, UUID activity, @QueryParam("version") @Min(1) int version) {
        return pass((ONE + "?version=%d").formatted(organisation, activity, version));
    }

    /** Not planned any more. */
    @DELETE
    @Path("/{activity}")
    public Uni<Void> drop(OrganisationId organisation, UUID activity, @QueryParam("version") @Min(1) int version) {
        return pass((ONE + "?version=%d").formatted(organisation, activity, version));
    }

    /** Announced, or held. */
    @POST
    @Path("/{activity}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> take(OrganisationId organisation, UUID activity) {
        return pass((ONE + "/steps").formatted(organisation, activity));
    }

    private Uni<Void> pass(String address) {
        return forward.pass(call, advisor.bearer(), services.reporting(), address);
    }
}
