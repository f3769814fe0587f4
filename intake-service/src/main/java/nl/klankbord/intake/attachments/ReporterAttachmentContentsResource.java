package nl.klankbord.intake.attachments;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.edge.Problem;
import nl.klankbord.intake.mailboxes.MailboxTokens;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** Gives one part of an attachment of the own conversation. */
@Path("/v1/reporter/attachment-contents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
public class ReporterAttachmentContentsResource {
    private final MailboxTokens tokens;
    private final Mailboxes mailboxes;
    private final AttachmentParts parts;

    ReporterAttachmentContentsResource(MailboxTokens tokens, Mailboxes mailboxes, AttachmentParts parts) {
        this.tokens = tokens;
        this.mailboxes = mailboxes;
        this.parts = parts;
    }

    @POST
    @WithSession
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<byte[]> read(
            @HeaderParam("Authorization") @Nullable String authorization, @NotNull @Valid WantedPart wanted) {
        var session = tokens.open(authorization, wanted.mailbox());
        return mailboxes
                .of(session)
                .chain(() -> parts.read(wanted.mailbox(), wanted.attachment(), wanted.part()))
                .map(part -> part.orElseThrow(Problem::notFound));
    }

    record WantedPart(
            @NotNull MailboxId mailbox,
            @NotNull AttachmentId attachment,
            @NotNull @Min(0) Integer part) {}
}
