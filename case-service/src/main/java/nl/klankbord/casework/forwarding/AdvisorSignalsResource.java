package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;

/** Signals to an organisation between reports: reporting-service answers. */
@Path("/v1/advisor/signals/{organisation}/{signal}")
@RolesAllowed("advisor")
class AdvisorSignalsResource {
    private static final String ONE = "/v1/advisor/signals/%s/%s";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorSignalsResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** A new one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> note(OrganisationId organisation, UUID signal) {
        return pass(ONE.formatted(organisation, signal));
    }

    /** Other words. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> rewrite(OrganisationId organisation, UUID signal, @QueryParam("version") @Min(1) int version) {
        return pass((ONE + "?version=%d").formatted(organisation, signal, version));
    }

    /** Not to be given any more. */
    @DELETE
    public Uni<Void> drop(OrganisationId organisation, UUID signal, @QueryParam("version") @Min(1) int version) {
        return pass((ONE + "?version=%d").formatted(organisation, signal, version));
    }

    /** Checked, given, followed or closed. */
    @POST
    @Path("/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> take(OrganisationId organisation, UUID signal) {
        return pass((ONE + "/steps").formatted(organisation, signal));
    }

    private Uni<Void> pass(String address) {
        return forward.pass(call, advisor.bearer(), services.reporting(), address);
    }
}
