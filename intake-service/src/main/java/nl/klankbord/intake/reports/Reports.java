package nl.klankbord.intake.reports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.intake.attachments.Attachments;
import nl.klankbord.intake.challenges.Challenges;
import nl.klankbord.intake.challenges.Purpose;
import nl.klankbord.intake.conversations.Messages;
import nl.klankbord.intake.grants.GivenGrant;
import nl.klankbord.intake.grants.Grants;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.intake.platform.AllOrNothing;
import nl.klankbord.intake.platform.Change;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.SealedMessage;

/** Where a report is kept: a mailbox, its grants, its first message, the names of its attachments. */
@ApplicationScoped
class Reports {
    private final Challenges challenges;
    private final Mailboxes mailboxes;
    private final Attachments attachments;
    private final Grants grants;
    private final Messages messages;
    private final Outbox outbox;
    private final AllOrNothing allOrNothing;
    private final Clock clock;

    Reports(
            Challenges challenges,
            Mailboxes mailboxes,
            Attachments attachments,
            Grants grants,
            Messages messages,
            Outbox outbox,
            AllOrNothing allOrNothing,
            Clock clock) {
        this.challenges = challenges;
        this.mailboxes = mailboxes;
        this.attachments = attachments;
        this.grants = grants;
        this.messages = messages;
        this.outbox = outbox;
        this.allOrNothing = allOrNothing;
        this.clock = clock;
    }

    /** Stores all of it or, by failing, nothing. */
    Uni<Void> store(Report report, List<GivenGrant> given) {
        if (!Attachments.canBeNamed(report.attachments())) throw Refusals.reportRefused();
        var today = LocalDate.now(clock);
        var mailbox = Mailbox.created(report.key(), report.channel(), report.message(), today);
        var events = outbox.inserting(report.announcements(given, today));
        var changes = new ArrayList<>(List.of(
                challenges.spending(Purpose.WORK, report.challenge()).meeting(1, Refusals::workRefused),
                mailboxes.creation(mailbox).meeting(1, Refusals::reportRefused),
                grants.storing(report.mailbox(), given),
                messages.storing(report.message()),
                new Change(events.statement(), events.rows())));
        if (!report.attachments().isEmpty()) {
            changes.add(attachments
                    .naming(report.mailbox(), report.attachments())
                    .meeting(report.attachments().size(), Refusals::reportRefused));
        }
        return allOrNothing.make(changes);
    }

    /** Whether this very report was stored before. */
    Uni<Boolean> isThere(Report report) {
        return messages.hashAt(report.mailbox(), SealedMessage.REPORTER_TO_ADVISOR, 0)
                .chain(hash -> hash.filter(report.message().hash()::equals).isEmpty()
                        ? Uni.createFrom().item(false)
                        : grants.firstOf(report.mailbox())
                                .map(first -> new HashSet<>(first).equals(new HashSet<>(report.grants()))));
    }
}
