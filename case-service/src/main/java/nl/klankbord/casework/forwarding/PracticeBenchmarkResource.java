package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The figures of sectors pass to reporting-service, where managers of practices do not sign in. */
@Path(PracticeBenchmarkResource.BENCHMARK)
@RolesAllowed("practice-manager")
class PracticeBenchmarkResource {
    static final String BENCHMARK = "/v1/practice/benchmark";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn manager;
    private final RoutingContext call;

    PracticeBenchmarkResource(Forward forward, ForwardingSettings services, SignedIn manager, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.manager = manager;
        this.call = call;
    }

    /** Every sector in which the practice works. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> read() {
        return forward.pass(call, manager.bearer(), services.reporting(), BENCHMARK);
    }
}
