package nl.klankbord.casework.cases;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.platform.RandomIds;
import nl.klankbord.terms.DeadlineRules;

/**
 * Follows what intake-service tells about conversations; inside the transaction of each event. Events of one mailbox arrive
 * in order. What comes after the end of a conversation finds no case and changes nothing.
 */
@ApplicationScoped
public class FollowConversation {
    private final Cases cases;
    private final ChannelFacts channels;
    private final DeadlineRules deadlineRules;
    private final AdmitHolders admitHolders;
    private final CaseNews news;
    private final AuditLog auditLog;
    private final RandomIds ids;

    FollowConversation(
            Cases cases,
            ChannelFacts channels,
            DeadlineRules deadlineRules,
            AdmitHolders admitHolders,
            CaseNews news,
            AuditLog auditLog,
            RandomIds ids) {
        this.cases = cases;
        this.channels = channels;
        this.deadlineRules = deadlineRules;
        this.admitHolders = admitHolders;
        this.news = news;
        this.auditLog = auditLog;
        this.ids = ids;
    }

    /** Reports become cases that nobody can open yet, so nobody hears of them. */
    public Uni<Void> begin(List<ReportReceived> reports) {
        return cases.hold(reports.stream().map(ReportReceived::mailbox).toList())
                .chain(known -> Multi.createFrom()
                        .iterable(reports)
                        .select()
                        .where(report -> !known.containsKey(report.mailbox()))
                        .onItem()
                        .transformToUniAndConcatenate(this::received)
                        .collect()
                        .asList())
                .chain(cases::persist);
    }

    private Uni<Case> received(ReportReceived report) {
        return channels.promiseOf(report.channel())
                .chain(promise -> deadlineRules.inForceOn(report.receivedOn()).map(terms -> DueDays.of(promise, terms)))
                .map(due -> Case.received(new CaseId(ids.next()), report, due));
    }

    /** A policy gave somebody the key that was held; everybody in the case and the practice can see that it did. */
    public Uni<Void> release(MailboxId mailbox, Advisor holder, int epoch, LocalDate on) {
        return change(mailbox, (found, holders) -> {
                    if (holders.contains(holder.id())) return Uni.createFrom().voidItem();
                    return auditLog.write(new Act(
                            holder.practice(),
                            null,
                            AuditAction.KEY_RELEASED,
                            found.id().value()));
                })
                .chain(() -> admitHolders.admit(List.of(new GivenKey(mailbox, holder.id(), epoch, on))));
    }

    /** The reporter wrote. */
    public Uni<Void> hearReporter(MailboxId mailbox, int seq, LocalDate on) {
        return change(
                mailbox,
                (found, holders) -> deadlineRules
                        .inForceOn(on)
                        .chain(terms -> cases.readersOf(found.id())
                                .chain(readers -> news.announce(found.id(), found.heardReporter(seq, terms, readers))))
                        .chain(() -> news.wake(new CaseChange(Kind.MESSAGE, found.id(), holders))));
    }

    /** An advisor wrote. */
    public Uni<Void> hearAdvisor(MailboxId mailbox, int seq, LocalDate on) {
        return change(
                mailbox,
                (found, holders) -> deadlineRules
                        .inForceOn(on)
                        .chain(terms -> news.announce(found.id(), found.heardAdvisor(seq, terms)))
                        .chain(() -> news.wake(new CaseChange(Kind.MESSAGE, found.id(), holders))));
    }

    /** The conversation is gone, and with it everything that is stored here about it. */
    public Uni<Void> end(MailboxId mailbox, LocalDate on) {
        return change(
                mailbox,
                (found, holders) -> deadlineRules
                        .inForceOn(on)
                        .chain(terms -> news.announce(found.id(), List.of(found.deleted(terms))))
                        .chain(() -> cases.remove(found))
                        .chain(() -> news.wake(new CaseChange(Kind.CONVERSATION_DELETED, found.id(), holders))));
    }

    private Uni<Void> change(MailboxId mailbox, BiFunction<Case, List<PersonId>, Uni<Void>> change) {
        return cases.hold(mailbox)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : cases.holdersOf(found.get().id()).chain(holders -> change.apply(found.get(), holders)));
    }
}
