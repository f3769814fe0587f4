package nl.klankbord.reporting.escalations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.ThreadMessages.Tail;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/** An escalation as its author or an officer sees it on a day. */
record EscalationView(
        ThreadId thread,
        ChannelId channel,
        Kid author,
        List<Kid> officers,
        TaxonomyCode nature,
        TaxonomyCode topic,
        EscalationState state,
        @Nullable LocalDate releaseOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate ackDueOn,
        @Nullable LocalDate ackShownOn,
        @Nullable LocalDate feedbackDueOn,
        @Nullable LocalDate feedbackShownOn,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate feedbackOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate destroyOn,
        @Nullable LocalDate heldUntilOn,
        Escalation.@Nullable HoldReason holdReason,
        List<Overdue> overdue,
        @Nullable TaxonomyCode assessment,
        List<TaxonomyCode> measures,
        @Nullable TaxonomyCode authority,
        @Nullable Reaction reaction,
        boolean officersClosed,
        boolean advisorClosed,
        List<EscalationStep> steps,
        int a2o,
        int o2a,
        Hash a2oPrev,
        Hash o2aPrev,
        int epoch,
        List<ThreadGrant> grants,
        List<Share> shares) {
    /** Which term is over without what it was for. */
    enum Overdue {
        ACK,
        FEEDBACK
    }

    /** What stands around a thread: who reads it, and how far it has come. */
    record Around(List<Kid> officers, Tail a2o, Tail o2a, int epoch, Keys keys) {}

    /** Sealed keys for whoever asks: an officer's grants, or what a former author sealed to the present one. */
    record Keys(List<ThreadGrant> grants, List<Share> shares) {
        static final Keys NONE = new Keys(List.of(), List.of());
    }

    static EscalationView of(Escalation it, Reader reader, Around around, Terms today) {
        var days = it.days();
        var outcome = it.outcome();
        return new EscalationView(
                it.thread(),
                it.channel(),
                it.author(),
                around.officers(),
                it.nature(),
                it.topic(),
                it.state(),
                it.state() == EscalationState.WAITING ? days.releaseOn() : null,
                days.receivedOn(),
                days.ackDueOn(),
                shown(days.ackDueOn(), today),
                days.feedbackDueOn(),
                shown(days.feedbackDueOn(), today),
                days.nextOn(),
                days.acknowledgedOn(),
                days.feedbackOn(),
                days.closedOn(),
                days.destroyDueOn(),
                days.heldUntilOn(),
                it.holdReason(),
                overdue(days, today.start()),
                outcome.assessment(),
                outcome.measures(),
                outcome.authority(),
                outcome.reaction(),
                outcome.isOfficersDone(),
                outcome.reaction() != null,
                it.steps(reader.side(), today.start()),
                around.a2o().seq(),
                around.o2a().seq(),
                around.a2o().hash(),
                around.o2a().hash(),
                around.epoch(),
                around.keys().grants(),
                around.keys().shares());
    }

    private static @Nullable LocalDate shown(@Nullable LocalDate due, Terms today) {
        return due == null ? null : today.shown(due);
    }

    static List<Overdue> overdue(EscalationDays days, LocalDate today) {
        var overdue = new ArrayList<Overdue>();
        if (days.isAckOverdueOn(today)) overdue.add(Overdue.ACK);
        if (days.isFeedbackOverdueOn(today)) overdue.add(Overdue.FEEDBACK);
        return overdue;
    }
}
