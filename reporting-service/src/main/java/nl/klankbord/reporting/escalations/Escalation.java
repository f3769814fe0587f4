package nl.klankbord.reporting.escalations;

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
import nl.klankbord.protocol.events.EscalationAcknowledged;
import nl.klankbord.protocol.events.EscalationClosed;
import nl.klankbord.protocol.events.EscalationDestroyed;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.FeedbackGiven;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as the organisation's officers work on it: a sealed thread under a random name, its state, its days and what
 * the register of the law asks for. Every step is one of {@link EscalationStep} and yields what it tells.
 */
@Entity
@Table(name = "threads")
class Escalation {
    /** Why an escalation must be kept longer. What it is about stays sealed. */
    enum HoldReason {
        COURT_CASE,
        INVESTIGATION,
        COMPLAINT_PROCEDURE,
        REPORTER_ASKED
    }

    @Id
    @Column(columnDefinition = "text")
    private String id;

    @Column(columnDefinition = "text")
    private String channelId;

    @Column(columnDefinition = "text")
    private String authorKid;

    @Column(columnDefinition = "text")
    private String nature;

    @Column(columnDefinition = "text")
    private String topic;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private EscalationState state;

    /** Where the last question was asked. */
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable EscalationState askedIn;

    @Embedded
    private EscalationDays days;

    @Embedded
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable HoldReason holdReason;

    /** No row ever says that its escalation was destroyed: it goes in the same transaction. */
    @Transient
    private boolean gone;

    Escalation() {}

    static Escalation handedIn(Names names, Matter matter, EscalationDays days) {
        var handedIn = new Escalation();
        handedIn.id = names.thread().hex();
        handedIn.channelId = names.channel().hex();
        handedIn.authorKid = names.author().hex();
        handedIn.nature = matter.nature().value();
        handedIn.topic = matter.topic().value();
        handedIn.state = EscalationState.WAITING;
        handedIn.days = days;
        handedIn.outcome = new Outcome();
        return handedIn;
    }

    /** Another advisor goes on with it. */
    void passTo(Kid author) {
        authorKid = author.hex();
    }

    /** Which thread, where, by whom. */
    record Names(ThreadId thread, ChannelId channel, Kid author) {}

    /** What the register asks for from the start. */
    record Matter(TaxonomyCode nature, TaxonomyCode topic) {}

    /** The officers who can read a thread, and who is told when they do not act. */
    record Readers(List<PersonId> officers, List<PersonId> fallback) {
        Readers {
            officers = List.copyOf(officers);
            fallback = List.copyOf(fallback);
        }
    }

    /** Whether a side may take a step here on a day; closing is said by each side once. */
    boolean allows(EscalationStep step, Side side, LocalDate on) {
        if (!step.by.contains(side) || step.next(state(), askedIn).isEmpty()) return false;
        return switch (step.guard) {
            case BOTH_SAID_SO -> side == Side.OFFICER ? !outcome.isOfficersDone() : outcome.reaction() == null;
            default -> step.guard.allows(this, on);
        };
    }

    /** What a side may do now. */
    List<EscalationStep> steps(Side side, LocalDate on) {
        return EscalationStep.of(side, state()).stream()
                .filter(step -> allows(step, side, on))
                .toList();
    }

    /**
     * Takes a step that is allowed here.
     *
     * @param step which
     * @param side whose doing it is
     * @param facts what is said with it
     * @param terms the rules of the day
     * @param readers who can read the thread, and who is told when they do not act
     * @return what it tells
     */
    List<Object> take(EscalationStep step, Side side, StepFacts facts, Terms terms, Readers readers) {
        var on = terms.start();
        if (!allows(step, side, on)) {
            throw new IllegalStateException("An escalation that is %s does not %s".formatted(state(), step));
        }
        say(step, side, facts);
        if (step == EscalationStep.CLOSE && !step.guard.allows(this, on)) return List.of();
        var to = step.next(state, askedIn).orElseThrow();
        if (step == EscalationStep.ASK && state != to) askedIn = state;
        if (to == EscalationState.DESTROYED) gone = true;
        else state = to;
        return entered(step, facts, terms, readers);
    }

    private void say(EscalationStep step, Side side, StepFacts facts) {
        if (step != EscalationStep.CLOSE) outcome.reopen();
        if (step == EscalationStep.REFUSE) outcome.found(EscalationCodes.NOT_TAKEN_UP, List.of());
        if (step == EscalationStep.REFER) outcome.referredTo(facts.authority());
        outcome.found(facts.assessment(), facts.measures());
        if (step != EscalationStep.CLOSE) return;
        if (side == Side.OFFICER) outcome.officersAreDone();
        else outcome.reporterReacted(facts.reaction());
    }

    private List<Object> entered(EscalationStep step, StepFacts facts, Terms terms, Readers readers) {
        var on = terms.start();
        var events = new ArrayList<Object>();
        switch (step) {
            case RELEASE -> {
                days.released(terms);
                events.add(received(terms, readers));
            }
            case ACKNOWLEDGE -> {
                days.acknowledged(terms);
                var reminders = days.clock().reminders(terms, days.received(), on);
                events.add(new EscalationAcknowledged(
                        thread(), author(), days.clock().feedbackDue(), reminders.feedback(), on));
            }
            case REFUSE, GIVE_FEEDBACK -> {
                days.feedbackGiven(on, facts.nextOn());
                events.add(new FeedbackGiven(thread(), author(), facts.nextOn(), on));
            }
            case GO_ON -> days.goOn(facts.nextOn());
            case CLOSE -> {
                days.closed(terms);
                events.add(new EscalationClosed(thread(), author(), on));
            }
            case DESTROY -> events.add(new EscalationDestroyed(thread(), author(), on));
            default -> {}
        }
        return events;
    }

    private EscalationReceived received(Terms terms, Readers readers) {
        var clock = days.clock();
        var reminders = clock.reminders(terms, terms.start(), null);
        return new EscalationReceived(
                thread(),
                author(),
                readers.officers(),
                readers.fallback(),
                terms.start(),
                clock.ackDue(),
                clock.feedbackDue(),
                reminders.ack(),
                reminders.feedback(),
                reminders.overdueEvery());
    }

    void hold(HoldReason reason, LocalDate until) {
        holdReason = reason;
        days.hold(until);
    }

    void endHold() {
        holdReason = null;
        days.hold(null);
    }

    ThreadId thread() {
        return new ThreadId(id);
    }

    ChannelId channel() {
        return new ChannelId(channelId);
    }

    Kid author() {
        return new Kid(authorKid);
    }

    TaxonomyCode nature() {
        return new TaxonomyCode(nature);
    }

    TaxonomyCode topic() {
        return new TaxonomyCode(topic);
    }

    EscalationState state() {
        return gone ? EscalationState.DESTROYED : state;
    }

    @Nullable
    EscalationState askedIn() {
        return askedIn;
    }

    EscalationDays days() {
        return days;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    HoldReason holdReason() {
        return holdReason;
    }
}
