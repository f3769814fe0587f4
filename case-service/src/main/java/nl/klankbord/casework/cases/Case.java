package nl.klankbord.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** A conversation as advisors work on it. Every change of status yields the events that tell of it. */
@Entity
@Table(name = "cases")
class Case {
    /** Whose turn it is in the conversation. */
    enum Turn {
        ADVISOR,
        REPORTER
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

    private LocalDate receivedOn;
    private LocalDate ackDueOn;
    private LocalDate answerDueOn;
    private boolean announced;
    private int reporterSeq;
    private int advisorSeq;
    private @Nullable Integer receiptSeq;
    private boolean settling;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Turn waitsFor;

    private LocalDate lastReporterOn;

    Case() {}

    /** The report is message 0 of the reporter. */
    static Case received(CaseId id, ReportReceived report, DueDays due) {
        var received = new Case();
        received.id = id.value();
        received.mailboxId = report.mailbox().hex();
        received.channelId = report.channel().hex();
        received.status = CaseStatus.RECEIVED;
        received.receivedOn = report.receivedOn();
        received.ackDueOn = due.ack();
        received.answerDueOn = due.answer();
        received.reporterSeq = 0;
        received.advisorSeq = -1;
        received.waitsFor = Turn.ADVISOR;
        received.lastReporterOn = report.receivedOn();
        return received;
    }

    /** Somebody can open the case: the first makes it known, everybody later hears that something waits. */
    Object openedTo(PersonId holder, LocalDate on) {
        var holders = List.of(holder);
        if (announced) return new CaseAwaitsAdvisor(id(), holders, reporterSeq, on);
        announced = true;
        return new CaseReceived(id(), mailbox(), channel(), holders, receivedOn, ackDueOn, answerDueOn);
    }

    /** The reporter wrote again. Nobody is told as long as nobody can read it. */
    List<Object> heardReporter(int seq, LocalDate on, List<PersonId> holders) {
        if (seq <= reporterSeq) return List.of();
        reporterSeq = seq;
        lastReporterOn = on;
        waitsFor = Turn.ADVISOR;
        return holders.isEmpty() ? List.of() : List.of(new CaseAwaitsAdvisor(id(), holders, seq, on));
    }

    /**
     * An advisor wrote. The first message confirms receipt; whether it was only that, the advisor's browser says a moment
     * later, or {@link #settled} decides. Whatever is not the receipt is an answer.
     */
    List<Object> heardAdvisor(int seq, LocalDate on) {
        if (seq <= advisorSeq) return List.of();
        advisorSeq = seq;
        waitsFor = Turn.REPORTER;
        if (status == CaseStatus.RECEIVED) return acknowledge(on);
        return Objects.equals(receiptSeq, seq) ? List.of() : answer(on);
    }

    /** The advisor says which message confirms receipt, before or after it arrives here. */
    List<Object> acknowledged(int receipt, LocalDate on) {
        var open = receiptSeq == null ? receipt >= advisorSeq : advisorSeq < receiptSeq;
        if (open && status != CaseStatus.INTAKE) receiptSeq = receipt;
        return acknowledge(on);
    }

    /** A first message that nobody called a receipt the second time this is asked was an answer. */
    List<Object> settled(LocalDate on) {
        if (receiptSeq != null || advisorSeq < 0) return List.of();
        if (settling) return answer(on);
        settling = true;
        return List.of();
    }

    /** The conversation is gone; the row goes in the same transaction. */
    CasePurged purged(LocalDate on) {
        status = status.to(CaseStatus.CLOSED);
        return new CasePurged(id(), on);
    }

    private List<Object> answer(LocalDate on) {
        if (status != CaseStatus.ACKNOWLEDGED) return List.of();
        status = status.to(CaseStatus.INTAKE);
        return List.of(new CaseAnswered(id(), on));
    }

    private List<Object> acknowledge(LocalDate on) {
        if (status != CaseStatus.RECEIVED) return List.of();
        status = status.to(CaseStatus.ACKNOWLEDGED);
        return List.of(new CaseAcknowledged(id(), on));
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
        return status;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate ackDueOn() {
        return ackDueOn;
    }

    LocalDate answerDueOn() {
        return answerDueOn;
    }

    int reporterSeq() {
        return reporterSeq;
    }

    int advisorSeq() {
        return advisorSeq;
    }

    Turn waitsFor() {
        return waitsFor;
    }

    LocalDate lastReporterOn() {
        return lastReporterOn;
    }
}
