package nl.klankbord.intake.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.intake.challenges.Challenge;
import nl.klankbord.intake.grants.GivenGrant;
import nl.klankbord.intake.grants.OfferedGrants;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.SealedMessage;

/** A report as it came: the key of a new mailbox, its first message, the grants of epoch 0, what was paid for it. */
record Report(
        ChannelId channel,
        MailboxKey key,
        Challenge challenge,
        long nonce,
        List<Grant> grants,
        SealedMessage message,
        List<AttachmentId> attachments) {
    static final int FIRST_EPOCH = 0;

    Report {
        grants = List.copyOf(grants);
        attachments = List.copyOf(attachments);
        if (!isFirst(message) || !message.container().equals(key.mailbox().hex())) throw Refusals.reportRefused();
    }

    MailboxId mailbox() {
        return key.mailbox();
    }

    /** Verifies the signatures, so it takes its time. */
    OfferedGrants offered() {
        if (grants.isEmpty()) throw Refusals.grantRefused();
        return OfferedGrants.signedBy(key, FIRST_EPOCH, grants);
    }

    /** The report is told first, then who got its key; the report stands for its own first message. */
    List<Announcement> announcements(List<GivenGrant> given, LocalDate today) {
        var all = new ArrayList<Announcement>();
        var received = new ReportReceived(mailbox(), channel, today);
        all.add(new Announcement(Topics.INTAKE_CONVERSATIONS, mailbox().hex(), received, true));
        given.forEach(grant -> all.add(grant.announcement(today)));
        return all;
    }

    private static boolean isFirst(SealedMessage message) {
        return message.kind() == 1
                && message.direction() == SealedMessage.REPORTER_TO_ADVISOR
                && message.seq() == 0
                && message.epoch() == FIRST_EPOCH;
    }
}
