package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The log of acts on escalations, which reporting-service keeps. */
@Path("/v1/practice/escalation-audit")
@RolesAllowed("practice-manager")
class PracticeEscalationAuditResource {
    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn manager;
    private final RoutingContext call;

    PracticeEscalationAuditResource(
            Forward forward, ForwardingSettings services, SignedIn manager, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.manager = manager;
        this.call = call;
    }

    /** Lines in their order, from behind a place on. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> lines(
            @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1000) int limit) {
        var address = "/v1/practice/escalation-audit?after=%d&limit=%d".formatted(after, limit);
        return forward.pass(call, manager.bearer(), services.reporting(), address);
    }
}
