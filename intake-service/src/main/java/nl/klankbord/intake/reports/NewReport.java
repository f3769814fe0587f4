package nl.klankbord.intake.reports;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.klankbord.intake.challenges.Challenge;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.SealedMessage;

/** A report as a browser sends it. */
record NewReport(
        @NotNull ChannelId channel,
        @NotNull MailboxKey mailboxKey,
        @NotNull Challenge challenge,
        @NotNull Long nonce,
        @NotNull List<@NotNull Grant> grants,
        @NotNull SealedMessage message,
        @NotNull List<@NotNull AttachmentId> attachments) {
    Report parsed() {
        return new Report(channel, mailboxKey, challenge, nonce, grants, message, attachments);
    }
}
