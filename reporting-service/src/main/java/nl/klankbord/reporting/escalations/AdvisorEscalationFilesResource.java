package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.BringFile.Received;
import nl.klankbord.staff.signin.SignedIn;

/** Files of a thread that the signed-in advisor wrote, or is about to hand in. */
@Path("/v1/advisor/escalations/{thread}/attachments")
@RolesAllowed("advisor")
class AdvisorEscalationFilesResource {
    record NewFile(
            @NotNull AttachmentId attachment, @NotNull Long length) {}

    private final Actors actors;
    private final BringFile bringFile;
    private final SignedIn signedIn;

    AdvisorEscalationFilesResource(Actors actors, BringFile bringFile, SignedIn signedIn) {
        this.actors = actors;
        this.bringFile = bringFile;
        this.signedIn = signedIn;
    }

    /** A place for a sealed file. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> begin(ThreadId thread, @NotNull @Valid NewFile wanted) {
        return bringFile.begin(this::reader, thread, wanted.attachment(), wanted.length());
    }

    /** Which parts have arrived. */
    @GET
    @Path("/{attachment}/parts")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Received> list(ThreadId thread, AttachmentId attachment) {
        return bringFile.received(this::reader, thread, attachment);
    }

    /** One part, from here. */
    @PUT
    @Path("/{attachment}/parts/{part}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<Void> upload(ThreadId thread, AttachmentId attachment, @Min(0) int part, @NotNull byte[] bytes) {
        return bringFile.upload(this::reader, thread, attachment, part, bytes);
    }

    /** One part of a file that a message names. */
    @GET
    @Path("/{attachment}/parts/{part}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<byte[]> read(ThreadId thread, AttachmentId attachment, @Min(0) int part) {
        return bringFile.read(this::reader, thread, attachment, part);
    }

    private Uni<Reader> reader() {
        return actors.author(signedIn.subject());
    }
}
