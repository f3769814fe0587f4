package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Every call about a conversation that passes to intake-service. The address there is built from checked ids and numbers,
 * never taken from the request.
 */
@Path("/v1/advisor/conversations/{case}")
@RolesAllowed("advisor")
class AdvisorConversationsResource {
    private static final String CONVERSATION = "/v1/advisor/conversations/%s";
    private static final String ATTACHMENTS = CONVERSATION + "/attachments";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorConversationsResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** The conversation and the keys that were granted to the advisor. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> conversation(@PathParam("case") CaseId id) {
        return pass(CONVERSATION.formatted(id));
    }

    /** Messages after the ones the browser has. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Path("/messages")
    public Uni<Void> messages(
            @PathParam("case") CaseId id,
            @QueryParam("r2a") @DefaultValue("-1") @Min(-1) int r2a,
            @QueryParam("a2r") @DefaultValue("-1") @Min(-1) int a2r,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return pass((CONVERSATION + "/messages?r2a=%d&a2r=%d&limit=%d").formatted(id, r2a, a2r, limit));
    }

    /** A sealed message to the reporter. */
    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> post(@PathParam("case") CaseId id) {
        return pass((CONVERSATION + "/messages").formatted(id));
    }

    /** How far the advisor has read. */
    @POST
    @Path("/readings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> read(@PathParam("case") CaseId id) {
        return pass((CONVERSATION + "/readings").formatted(id));
    }

    /** A place for a sealed file. */
    @POST
    @Path("/attachments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> attach(@PathParam("case") CaseId id) {
        return pass(ATTACHMENTS.formatted(id));
    }

    /** Which parts of a file have arrived. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Path("/attachments/{attachment}/parts")
    public Uni<Void> parts(@PathParam("case") CaseId id, AttachmentId attachment) {
        return pass((ATTACHMENTS + "/%s/parts").formatted(id, attachment.hex()));
    }

    /** One part of a file. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @Path("/attachments/{attachment}/parts/{part}")
    public Uni<Void> part(@PathParam("case") CaseId id, AttachmentId attachment, @Min(0) int part) {
        return pass((ATTACHMENTS + "/%s/parts/%d").formatted(id, attachment.hex(), part));
    }

    /** One part of a file, from the advisor. */
    @PUT
    @Path("/attachments/{attachment}/parts/{part}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<Void> upload(@PathParam("case") CaseId id, AttachmentId attachment, @Min(0) int part) {
        return pass((ATTACHMENTS + "/%s/parts/%d").formatted(id, attachment.hex(), part));
    }

    private Uni<Void> pass(String address) {
        return forward.pass(call, advisor.bearer(), services.intake(), address);
    }
}
