package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
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

/** Advice to an organisation: reporting-service answers. */
@Path("/v1/advisor/advice")
@RolesAllowed("advisor")
class AdvisorAdviceResource {
    private static final String SERVED = "/v1/advisor/advice";
    private static final String REGISTER = SERVED + "/%s";
    private static final String ONE = REGISTER + "/%s";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorAdviceResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** The organisations that the advisor serves. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> served() {
        return pass(SERVED);
    }

    /** Advice and signals of an organisation. */
    @GET
    @Path("/{organisation}")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> register(OrganisationId organisation) {
        return pass(REGISTER.formatted(organisation));
    }

    /** A new one. */
    @POST
    @Path("/{organisation}/{advice}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> draft(OrganisationId organisation, UUID advice) {
        return pass(ONE.formatted(organisation, advice));
    }

    /** Other words. */
    @PUT
    @Path("/{organisation}/{advice}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> rewrite(OrganisationId organisation, UUID advice, @QueryParam("version") @Min(1) int version) {
        return pass((ONE + "?version=%d").formatted(organisation, advice, version));
    }

    /** No draft any more. */
    @DELETE
    @Path("/{organisation}/{advice}")
    public Uni<Void> drop(OrganisationId organisation, UUID advice, @QueryParam("version") @Min(1) int version) {
        return pass((ONE + "?version=%d").formatted(organisation, advice, version));
    }

    /** Checked, given or closed. */
    @POST
    @Path("/{organisation}/{advice}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> take(OrganisationId organisation, UUID advice) {
        return pass((ONE + "/steps").formatted(organisation, advice));
    }

    private Uni<Void> pass(String address) {
        return forward.pass(call, advisor.bearer(), services.reporting(), address);
    }
}
