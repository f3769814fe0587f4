package nl.klankbord.intake.attachments;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.intake.cases.SignedInAdvisor;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.CaseId;

/** Attachments of a conversation that an advisor may read, in both directions. */
@Path("/v1/advisor/conversations/{case}/attachments")
@Authenticated
public class AdvisorAttachmentsResource {
    private final SignedInAdvisor advisor;
    private final Attachments attachments;
    private final AttachmentParts parts;
    private final UploadPart uploadPart;

    AdvisorAttachmentsResource(
            SignedInAdvisor advisor, Attachments attachments, AttachmentParts parts, UploadPart uploadPart) {
        this.advisor = advisor;
        this.attachments = attachments;
        this.parts = parts;
        this.uploadPart = uploadPart;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> begin(@PathParam("case") CaseId id, @NotNull @Valid NewAttachment wanted) {
        return Panache.withTransaction(() -> advisor.access(id)
                .map(access -> Place.of(access.mailbox(), wanted.attachment(), wanted.length()))
                .chain(uploadPart::begin));
    }

    @PUT
    @Path("{attachment}/parts/{part}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<Void> upload(
            @PathParam("case") CaseId id,
            @PathParam("attachment") AttachmentId attachment,
            @PathParam("part") @Min(0) int part,
            @NotNull byte[] bytes) {
        return Panache.withTransaction(() -> advisor.access(id)
                .chain(access -> attachments
                        .length(access.mailbox(), attachment)
                        .map(length -> Place.of(access.mailbox(), attachment, length.orElseThrow(Problem::notFound)))
                        .chain(place -> uploadPart.upload(place, part, bytes))));
    }

    @GET
    @Path("{attachment}/parts")
    @Produces(MediaType.APPLICATION_JSON)
    @WithSession
    public Uni<PartsView> list(@PathParam("case") CaseId id, @PathParam("attachment") AttachmentId attachment) {
        return advisor.access(id)
                .chain(access -> attachments
                        .length(access.mailbox(), attachment)
                        .map(length -> length.orElseThrow(Problem::notFound))
                        .chain(length -> parts.received(access.mailbox(), attachment)
                                .map(received -> new PartsView(received, length))));
    }

    @GET
    @Path("{attachment}/parts/{part}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @WithSession
    public Uni<byte[]> read(
            @PathParam("case") CaseId id,
            @PathParam("attachment") AttachmentId attachment,
            @PathParam("part") @Min(0) int part) {
        return advisor.access(id)
                .chain(access -> parts.read(access.mailbox(), attachment, part))
                .map(found -> found.orElseThrow(Problem::notFound));
    }

    record NewAttachment(
            @NotNull AttachmentId attachment, @NotNull Long length) {}

    record PartsView(List<Integer> parts, int length) {}
}
