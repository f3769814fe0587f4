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

/**
 * A contact by phone, mail or in person becomes a report: the advisor's browser makes a pickup code and seals, as a
 * reporter's would. What passes is sealed; whether it was recorded or came by itself is kept nowhere.
 */
@Path("/v1/advisor/reports")
@RolesAllowed("advisor")
@Consumes(MediaType.APPLICATION_JSON)
class AdvisorReportsResource {
    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorReportsResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** A sealed report whose key goes to the advisor alone. */
    @POST
    public Uni<Void> record() {
        return forward.pass(call, advisor.bearer(), services.intake(), "/v1/advisor/reports");
    }
}
