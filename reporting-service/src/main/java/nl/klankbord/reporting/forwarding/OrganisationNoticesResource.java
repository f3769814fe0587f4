package nl.klankbord.reporting.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Mails, an address for the own calendar, news of the law: notification-service answers. */
@Path("/v1/organisation/notices")
@RolesAllowed({"officer", "board", "works-council"})
class OrganisationNoticesResource {
    private static final String NOTICES = "/v1/organisation/notices";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn caller;
    private final RoutingContext call;

    OrganisationNoticesResource(Forward forward, ForwardingSettings services, SignedIn caller, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.caller = caller;
        this.call = call;
    }

    /** Which mails leave, with the very words. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Path("/preferences")
    public Uni<Void> preferences() {
        return pass("/preferences");
    }

    /** Which mails are wanted from now on. */
    @PUT
    @Path("/preferences")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> change() {
        return pass("/preferences");
    }

    /** A new secret address for a calendar. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Path("/calendar")
    public Uni<Void> newCalendar() {
        return pass("/calendar");
    }

    /** The address stops. */
    @DELETE
    @Path("/calendar")
    public Uni<Void> noCalendar() {
        return pass("/calendar");
    }

    /** News of the law. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Path("/bulletin")
    public Uni<Void> bulletin() {
        return pass("/bulletin");
    }

    private Uni<Void> pass(String what) {
        return forward.pass(call, caller.bearer(), services.notification(), NOTICES + what);
    }
}
