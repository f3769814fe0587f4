package nl.klankbord.intake.visits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.klankbord.intake.absences.Absences;
import nl.klankbord.intake.absences.Away;
import nl.klankbord.intake.cases.CaseView;
import nl.klankbord.intake.cases.CaseView.EndDays;
import nl.klankbord.intake.cases.CaseView.LegalTerms;
import nl.klankbord.intake.cases.Cases;
import nl.klankbord.intake.channels.Channel;
import nl.klankbord.intake.channels.Channels;
import nl.klankbord.intake.grants.Grants;
import nl.klankbord.intake.grants.Grants.Release;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.mailboxes.MailboxSession;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.jspecify.annotations.Nullable;

/** Collects what a returning reporter needs before anything can be read: whom to trust, the own grants, how far it is. */
@ApplicationScoped
class OpenMailbox {
    private final Mailboxes mailboxes;
    private final Channels channels;
    private final Grants grants;
    private final Cases cases;
    private final Absences absences;
    private final Clock clock;

    OpenMailbox(Mailboxes mailboxes, Channels channels, Grants grants, Cases cases, Absences absences, Clock clock) {
        this.mailboxes = mailboxes;
        this.channels = channels;
        this.grants = grants;
        this.cases = cases;
        this.absences = absences;
        this.clock = clock;
    }

    Uni<MailboxView> open(MailboxSession session) {
        return mailboxes
                .of(session)
                .chain(mailbox -> channels.of(mailbox.channel())
                        .map(channel -> channel.orElseThrow())
                        .chain(channel -> grants.of(session)
                                .chain(own -> prekeys(mailbox, channel, own)
                                        .chain(prekeys -> cases.of(mailbox.id())
                                                .chain(status -> circle(session, channel)
                                                        .map(circle -> view(
                                                                mailbox, channel, circle, own, prekeys, status)))))));
    }

    private Uni<Circle> circle(MailboxSession session, Channel channel) {
        return absences.shownIn(channel.profile(), session.mailbox())
                .chain(profile -> absences.among(channel.readers(), session.mailbox())
                        .chain(away -> cases.recusedFrom(session.mailbox())
                                .chain(recused -> grants.releasesOf(session)
                                        .map(released -> new Circle(profile, away, recused, released)))));
    }

    /** Those of today, and those that the newest own grants name: only they tell to whom the conversation is open. */
    private Uni<List<Prekey>> prekeys(Mailbox mailbox, Channel channel, List<Grant> own) {
        var named = own.stream()
                .filter(grant -> grant.epoch() == mailbox.epoch())
                .map(Grant::prekey)
                .toList();
        return channels.prekeys(named)
                .map(found -> Stream.concat(channel.prekeys(LocalDate.now(clock)).stream(), found.stream())
                        .distinct()
                        .toList());
    }

    private static MailboxView view(
            Mailbox mailbox, Channel channel, Circle circle, List<Grant> own, List<Prekey> prekeys, CaseView status) {
        return new MailboxView(
                mailbox.channel(),
                channel.directories(),
                prekeys,
                circle.profile(),
                own,
                new StatusView(
                        status.status().word(),
                        mailbox.receivedOn(),
                        status.ackDue(),
                        status.answerDue(),
                        status.legal(),
                        status.end()),
                mailbox.reporter().seq(),
                mailbox.advisor().seq(),
                mailbox.read().on().orElse(null),
                circle.away(),
                circle.recused(),
                circle.released());
    }

    record MailboxView(
            ChannelId channel,
            List<SignedDirectory> directories,
            List<Prekey> prekeys,
            ChannelProfile profile,
            List<Grant> grants,
            StatusView status,
            int r2a,
            int a2r,
            @Nullable LocalDate readOn,
            List<Away> away,
            List<Kid> recused,
            List<Release> released) {}

    /** Who is around the conversation today, beside what the grants say. */
    private record Circle(ChannelProfile profile, List<Away> away, List<Kid> recused, List<Release> released) {}

    record StatusView(
            String state,
            LocalDate receivedOn,
            @Nullable LocalDate ackDue,
            @Nullable LocalDate answerDue,
            LegalTerms legal,
            EndDays end) {}
}
