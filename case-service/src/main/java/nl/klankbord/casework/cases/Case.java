package nl.klankbord.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.CaseHandedOver;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/** A conversation as advisors work on it. Every step of its life is one of {@link CaseStep} and yields what it tells. */
@Entity
@Table(name = "cases")
class Case {
    /** So many unanswered messages of the advisor before silence counts. */
    private static final int TRIES = 2;

    /** Whose turn it is in the conversation. */
    enum Turn {
        ADVISOR,
        REPORTER
    }

    /** Why a case must be kept longer. What it is about stays sealed. */
    enum HoldReason {
        COURT_CASE,
        INVESTIGATION,
        COMPLAINT_PROCEDURE,
        REPORTER_ASKED
    }

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String mailboxId;

    @Column(columnDefinition = "text")
    private String channelId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private CaseStatus formerStatus;

    @Embedded
    private CaseDays days;

    private boolean announced;
    private int reporterSeq;
    private int advisorSeq;
    private @Nullable Integer receiptSeq;
    private boolean settling;
    private int tries;
    private boolean coded;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable HoldReason holdReason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Turn waitsFor;

    private LocalDate lastReporterOn;

    /** No row ever says that its case was destroyed: it goes in the same transaction. */
    @Transient
    private boolean gone;

    Case() {}

    /** The report is message 0 of the reporter. */
    static Case received(CaseId id, ReportReceived report, DueDays due) {
        var received = new Case();
        received.id = id.value();
        received.mailboxId = report.mailbox().hex();
        received.channelId = report.channel().hex();
        received.status = CaseStatus.RECEIVED;
        received.formerStatus = CaseStatus.RECEIVED;
        received.days = new CaseDays(report.receivedOn(), due);
        received.reporterSeq = 0;
        received.advisorSeq = -1;
        received.waitsFor = Turn.ADVISOR;
        received.lastReporterOn = report.receivedOn();
        return received;
    }

    /** Somebody can open the case: the first makes it known, everybody later takes over and hears that something waits. */
    List<Object> openedTo(PersonId holder, Terms terms) {
        var holders = List.of(holder);
        var on = terms.start();
        var events = new ArrayList<Object>();
        if (announced) {
            events.add(new CaseHandedOver(id(), holders, on));
            events.add(new CaseAwaitsAdvisor(id(), holders, reporterSeq, on));
        } else {
            announced = true;
            events.add(new CaseReceived(
                    id(), mailbox(), channel(), holders, days.receivedOn(), days.ackDueOn(), days.answerDueOn()));
        }
        if (days.mayHaveLegalClock()) events.add(days.legalTerms(id(), holders, terms));
        return events;
    }

    /** The reporter wrote again, which wakes or reopens a case. Nobody is told of what nobody can read. */
    List<Object> heardReporter(int seq, Terms terms, List<PersonId> holders) {
        if (seq <= reporterSeq) return List.of();
        var on = terms.start();
        reporterSeq = seq;
        lastReporterOn = on;
        waitsFor = Turn.ADVISOR;
        tries = 0;
        days.heardReporter();
        var events = new ArrayList<Object>(tryTo(CaseStep.RESUME, terms));
        events.addAll(tryTo(CaseStep.REOPEN, terms));
        if (!holders.isEmpty()) events.add(new CaseAwaitsAdvisor(id(), holders, seq, on));
        return events;
    }

    /**
     * An advisor wrote. The first message confirms receipt; whether it was only that, the advisor's browser says a moment
     * later, or {@link #settled} decides. Whatever is not the receipt is an answer.
     */
    List<Object> heardAdvisor(int seq, Terms terms) {
        if (seq <= advisorSeq) return List.of();
        advisorSeq = seq;
        waitsFor = Turn.REPORTER;
        tries++;
        if (tries >= TRIES && status != CaseStatus.CLOSED && status != CaseStatus.DORMANT) {
            days.waitForReporter(terms.end(CaseDays.DORMANT));
        }
        if (status == CaseStatus.RECEIVED) return acknowledge(terms);
        return Objects.equals(receiptSeq, seq) ? List.of() : tryTo(CaseStep.ANSWER, terms);
    }

    /** The advisor says which message confirms receipt, before or after it arrives here. */
    List<Object> acknowledged(int receipt, Terms terms) {
        var open = receiptSeq == null ? receipt >= advisorSeq : advisorSeq < receiptSeq;
        if (open && (status == CaseStatus.RECEIVED || status == CaseStatus.ACKNOWLEDGED)) receiptSeq = receipt;
        return acknowledge(terms);
    }

    /** A first message that nobody called a receipt the second time this is asked was an answer. */
    List<Object> settled(Terms terms) {
        if (receiptSeq != null || advisorSeq < 0) return List.of();
        if (settling) return tryTo(CaseStep.ANSWER, terms);
        settling = true;
        return List.of();
    }

    /** Takes a step, or nothing if it leads nowhere from here or its guard refuses. */
    List<Object> tryTo(CaseStep step, Terms terms) {
        return allows(step, terms.start()) ? List.of(take(step, terms)) : List.of();
    }

    boolean allows(CaseStep step, LocalDate on) {
        return step.next(status(), formerStatus).isPresent() && step.guard.allows(this, on);
    }

    Optional<CaseStatus> leadsTo(CaseStep step, CaseStatus from) {
        return step.next(from, formerStatus);
    }

    /** Takes a step that is allowed here. */
    Object take(CaseStep step, Terms terms) {
        var on = terms.start();
        if (!allows(step, on)) {
            throw new IllegalStateException("A case that is %s does not %s".formatted(status(), step));
        }
        var from = status;
        var to = step.next(status, formerStatus).orElseThrow();
        if (to == CaseStatus.PURGED) {
            gone = true;
        } else if (to != from) {
            status = to;
            formerStatus = from;
            entered(terms);
        }
        return step.event(this, on);
    }

    private void entered(Terms terms) {
        switch (status) {
            case ACKNOWLEDGED -> days.acknowledged(terms);
            case INTAKE -> {
                if (days.answeredOn() == null) days.answered(terms.start());
            }
            case DORMANT -> days.waitForReporter(terms.end(CaseDays.NO_CONTACT_CLOSE));
            case CLOSED -> days.closed(terms);
            case EXPLORING -> {
                if (formerStatus == CaseStatus.CLOSED) {
                    days.reopened();
                    coded = false;
                }
            }
            default -> {}
        }
    }

    /** The conversation is gone; the row goes in the same transaction. */
    CasePurged deleted(Terms terms) {
        return (CasePurged) take(CaseStep.DELETE, terms);
    }

    /** The advisor has said how it counts; what was said is not kept here. */
    void code() {
        coded = true;
    }

    /** The advisor's triage says whether the law has terms for this. */
    List<Object> setLegalClock(boolean runs, Terms terms) {
        return days.setLegalClock(runs) ? List.of(days.legalTerms(id(), List.of(), terms)) : List.of();
    }

    void hold(HoldReason reason, LocalDate until) {
        holdReason = reason;
        days.hold(until);
    }

    void endHold() {
        holdReason = null;
        days.hold(null);
    }

    List<Object> acknowledge(Terms terms) {
        var events = new ArrayList<>(tryTo(CaseStep.ACKNOWLEDGE, terms));
        if (!events.isEmpty() && days.legalFeedbackDueOn() != null) events.add(days.legalTerms(id(), List.of(), terms));
        return events;
    }

    CaseId id() {
        return new CaseId(id);
    }

    MailboxId mailbox() {
        return new MailboxId(mailboxId);
    }

    ChannelId channel() {
        return new ChannelId(channelId);
    }

    CaseStatus status() {
        return gone ? CaseStatus.PURGED : status;
    }

    CaseDays days() {
        return days;
    }

    int reporterSeq() {
        return reporterSeq;
    }

    int advisorSeq() {
        return advisorSeq;
    }

    boolean coded() {
        return coded;
    }

    @Nullable
    HoldReason holdReason() {
        return holdReason;
    }

    Turn waitsFor() {
        return waitsFor;
    }

    LocalDate lastReporterOn() {
        return lastReporterOn;
    }
}
