package nl.klankbord.intake.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.intake.mailboxes.MailboxTokens;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.SealedMessage;
import org.jspecify.annotations.Nullable;

/** Takes messages of reporters. */
@Path("/v1/reporter/messages")
@Consumes(MediaType.APPLICATION_JSON)
public class ReporterMessagesResource {
    private final MailboxTokens tokens;
    private final PostAsReporter postAsReporter;

    ReporterMessagesResource(MailboxTokens tokens, PostAsReporter postAsReporter) {
        this.tokens = tokens;
        this.postAsReporter = postAsReporter;
    }

    @POST
    public Uni<Void> post(
            @HeaderParam("Authorization") @Nullable String authorization, @NotNull @Valid PostedMessage posted) {
        var session = tokens.open(authorization, posted.mailbox());
        var added = NewMessage.of(
                posted.message(), posted.attachments(), session.mailbox(), SealedMessage.REPORTER_TO_ADVISOR);
        return postAsReporter.post(session, added, posted.grants());
    }

    record PostedMessage(
            @NotNull MailboxId mailbox,
            @NotNull SealedMessage message,
            @NotNull List<@NotNull Grant> grants,
            @NotNull List<@NotNull AttachmentId> attachments) {}
}
