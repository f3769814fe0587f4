package nl.klankbord.intake.reports;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.intake.challenges.Challenge;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.SealedMessage;

/** Takes reports. */
@Path("/v1/reporter/reports")
@Consumes(MediaType.APPLICATION_JSON)
public class ReporterReportsResource {
    private final ReceiveReport receiveReport;

    ReporterReportsResource(ReceiveReport receiveReport) {
        this.receiveReport = receiveReport;
    }

    @POST
    public Uni<Void> receive(@NotNull @Valid NewReport report) {
        return receiveReport.receive(report.parsed());
    }

    record NewReport(
            @NotNull ChannelId channel,
            @NotNull MailboxKey mailboxKey,
            @NotNull Challenge challenge,
            @NotNull Long nonce,
            @NotNull List<@NotNull Grant> grants,
            @NotNull SealedMessage message,
            @NotNull List<@NotNull AttachmentId> attachments) {
        private Report parsed() {
            return new Report(channel, mailboxKey, challenge, nonce, grants, message, attachments);
        }
    }
}
