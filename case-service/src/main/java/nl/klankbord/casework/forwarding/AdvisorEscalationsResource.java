package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Every call about a thread that passes to reporting-service. Nothing here joins a thread with a case or a mailbox: the
 * call names a thread only, and it is neither stored nor logged (KB-67).
 */
@Path("/v1/advisor/escalations")
@RolesAllowed("advisor")
class AdvisorEscalationsResource {
    private static final String THREADS = "/v1/advisor/escalations";
    private static final String THREAD = THREADS + "/%s";
    private static final String ATTACHMENTS = THREAD + "/attachments";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorEscalationsResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** The advisor's own threads. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> own() {
        return pass(THREADS);
    }

    /** A new thread. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> submit() {
        return pass(THREADS);
    }

    /** How one thread stands. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Path("/{thread}")
    public Uni<Void> one(@PathParam("thread") ThreadId thread) {
        return pass(THREAD.formatted(thread.hex()));
    }

    /** Takes a thread back that nobody has seen. */
    @DELETE
    @Path("/{thread}")
    public Uni<Void> takeBack(@PathParam("thread") ThreadId thread) {
        return pass(THREAD.formatted(thread.hex()));
    }

    /** Messages after the ones the browser has. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Path("/{thread}/messages")
    public Uni<Void> messages(
            @PathParam("thread") ThreadId thread,
            @QueryParam("a2o") @DefaultValue("-1") @Min(-1) int a2o,
            @QueryParam("o2a") @DefaultValue("-1") @Min(-1) int o2a,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return pass((THREAD + "/messages?a2o=%d&o2a=%d&limit=%d").formatted(thread.hex(), a2o, o2a, limit));
    }

    /** A sealed message to the officers, perhaps with a step. */
    @POST
    @Path("/{thread}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> post(@PathParam("thread") ThreadId thread) {
        return pass((THREAD + "/messages").formatted(thread.hex()));
    }

    /** An officer who turns out to be implicated. */
    @POST
    @Path("/{thread}/exclusions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> exclude(@PathParam("thread") ThreadId thread) {
        return pass((THREAD + "/exclusions").formatted(thread.hex()));
    }

    /** A colleague goes on with it. */
    @POST
    @Path("/{thread}/successor")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> handOver(@PathParam("thread") ThreadId thread) {
        return pass((THREAD + "/successor").formatted(thread.hex()));
    }

    /** A place for a sealed file. */
    @POST
    @Path("/{thread}/attachments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> attach(@PathParam("thread") ThreadId thread) {
        return pass(ATTACHMENTS.formatted(thread.hex()));
    }

    /** Which parts of a file have arrived. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Path("/{thread}/attachments/{attachment}/parts")
    public Uni<Void> parts(@PathParam("thread") ThreadId thread, AttachmentId attachment) {
        return pass((ATTACHMENTS + "/%s/parts").formatted(thread.hex(), attachment.hex()));
    }

    /** One part of a file. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @Path("/{thread}/attachments/{attachment}/parts/{part}")
    public Uni<Void> part(@PathParam("thread") ThreadId thread, AttachmentId attachment, @Min(0) int part) {
        return pass((ATTACHMENTS + "/%s/parts/%d").formatted(thread.hex(), attachment.hex(), part));
    }

    /** One part of a file, from the advisor. */
    @PUT
    @Path("/{thread}/attachments/{attachment}/parts/{part}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<Void> upload(@PathParam("thread") ThreadId thread, AttachmentId attachment, @Min(0) int part) {
        return pass((ATTACHMENTS + "/%s/parts/%d").formatted(thread.hex(), attachment.hex(), part));
    }

    private Uni<Void> pass(String address) {
        return forward.pass(call, advisor.bearer(), services.reporting(), address);
    }
}
