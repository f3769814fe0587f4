package nl.klankbord.reporting.escalations;

import static nl.klankbord.reporting.escalations.EscalationState.ACKNOWLEDGED;
import static nl.klankbord.reporting.escalations.EscalationState.ASSESSMENT;
import static nl.klankbord.reporting.escalations.EscalationState.CLOSED;
import static nl.klankbord.reporting.escalations.EscalationState.DESTROYED;
import static nl.klankbord.reporting.escalations.EscalationState.FEEDBACK_GIVEN;
import static nl.klankbord.reporting.escalations.EscalationState.INVESTIGATION;
import static nl.klankbord.reporting.escalations.EscalationState.NOT_ADMISSIBLE;
import static nl.klankbord.reporting.escalations.EscalationState.QUESTION_TO_REPORTER;
import static nl.klankbord.reporting.escalations.EscalationState.REFERRED_EXTERNAL;
import static nl.klankbord.reporting.escalations.EscalationState.SUBMITTED;
import static nl.klankbord.reporting.escalations.EscalationState.WAITING;
import static nl.klankbord.reporting.escalations.Side.ADVISOR;
import static nl.klankbord.reporting.escalations.Side.OFFICER;
import static nl.klankbord.reporting.escalations.Side.TERM;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of an escalation as one table: every step there is, whose doing it is, under which guard, whether it comes with a
 * sealed message, and from where to where it leads. Whatever is not in it cannot happen. {@code docs/escalation-life.md}
 * prints it.
 */
enum EscalationStep {
    /** The release time has come: officers see it, and the term of the receipt begins. */
    RELEASE(Set.of(TERM), Guard.DUE, Message.NONE, path(WAITING, SUBMITTED)),

    /** An officer confirms receipt. */
    ACKNOWLEDGE(Set.of(OFFICER), Guard.NONE, Message.REQUIRED, path(SUBMITTED, ACKNOWLEDGED)),

    /** The officers begin to judge what it is. */
    ASSESS(Set.of(OFFICER), Guard.NONE, Message.POSSIBLE, path(ACKNOWLEDGED, ASSESSMENT)),

    /** Somebody, named by role only, finds out what happened. */
    INVESTIGATE(Set.of(OFFICER), Guard.NONE, Message.POSSIBLE, path(ASSESSMENT, INVESTIGATION)),

    /** Not taken up; the message says why. */
    REFUSE(Set.of(OFFICER), Guard.NONE, Message.REQUIRED, path(ASSESSMENT, NOT_ADMISSIBLE)),

    /** A question that only the reporter can answer; the advisor may rephrase or refuse it. */
    ASK(
            Set.of(OFFICER),
            Guard.NONE,
            Message.REQUIRED,
            path(ASSESSMENT, QUESTION_TO_REPORTER),
            path(INVESTIGATION, QUESTION_TO_REPORTER),
            path(QUESTION_TO_REPORTER, QUESTION_TO_REPORTER)),

    /** The answer, or that there will be none: back to where it was asked. */
    ANSWER(
            Set.of(ADVISOR),
            Guard.NONE,
            Message.REQUIRED,
            path(QUESTION_TO_REPORTER, ASSESSMENT),
            path(QUESTION_TO_REPORTER, INVESTIGATION)),

    /** What was found and done, or why that is not yet known. */
    GIVE_FEEDBACK(
            Set.of(OFFICER),
            Guard.NONE,
            Message.REQUIRED,
            path(ASSESSMENT, FEEDBACK_GIVEN),
            path(INVESTIGATION, FEEDBACK_GIVEN),
            path(QUESTION_TO_REPORTER, FEEDBACK_GIVEN)),

    /** It goes on after a first feedback, until a new planned day. */
    GO_ON(Set.of(OFFICER), Guard.NONE, Message.POSSIBLE, path(FEEDBACK_GIVEN, INVESTIGATION)),

    /** It goes to an authority; the reporter was told before. */
    REFER(
            Set.of(OFFICER, ADVISOR),
            Guard.NONE,
            Message.REQUIRED,
            path(SUBMITTED, REFERRED_EXTERNAL),
            path(ACKNOWLEDGED, REFERRED_EXTERNAL),
            path(ASSESSMENT, REFERRED_EXTERNAL),
            path(INVESTIGATION, REFERRED_EXTERNAL),
            path(QUESTION_TO_REPORTER, REFERRED_EXTERNAL),
            path(NOT_ADMISSIBLE, REFERRED_EXTERNAL),
            path(FEEDBACK_GIVEN, REFERRED_EXTERNAL)),

    /** Officers say with which result, the advisor says how the reporter took it; the second of the two closes. */
    CLOSE(
            Set.of(OFFICER, ADVISOR),
            Guard.BOTH_SAID_SO,
            Message.POSSIBLE,
            path(NOT_ADMISSIBLE, CLOSED),
            path(FEEDBACK_GIVEN, CLOSED),
            path(REFERRED_EXTERNAL, CLOSED)),

    /** It has been kept for as long as the term says, and nothing holds it. */
    DESTROY(Set.of(TERM), Guard.KEPT_LONG_ENOUGH, Message.NONE, path(CLOSED, DESTROYED));

    /** What else must be true. */
    enum Guard {
        NONE,
        /** The day from which it may be released has come. */
        DUE,
        /** Officers and advisor have both said that it is over. */
        BOTH_SAID_SO,
        /** The term of the register is over, and no legal hold runs. */
        KEPT_LONG_ENOUGH;

        boolean allows(Escalation it, LocalDate on) {
            return switch (this) {
                case NONE -> true;
                case DUE -> !it.days().releaseOn().isAfter(on);
                case BOTH_SAID_SO -> it.outcome().isAgreed();
                case KEPT_LONG_ENOUGH -> it.days().isKeptLongEnoughOn(on);
            };
        }
    }

    /** Whether a sealed message comes with a step. */
    enum Message {
        NONE,
        POSSIBLE,
        REQUIRED
    }

    record Path(EscalationState from, EscalationState to) {}

    final Set<Side> by;
    final Guard guard;
    final Message message;
    final List<Path> paths;

    EscalationStep(Set<Side> by, Guard guard, Message message, Path... paths) {
        this.by = by;
        this.guard = guard;
        this.message = message;
        this.paths = List.of(paths);
    }

    /** Where it leads from here; where two ways are open, back to where the question was asked. */
    Optional<EscalationState> next(EscalationState from, @Nullable EscalationState asked) {
        var targets =
                paths.stream().filter(path -> path.from() == from).map(Path::to).toList();
        return targets.size() > 1
                ? targets.stream().filter(to -> to == asked).findFirst()
                : targets.stream().findFirst();
    }

    /** What this side can do there. */
    static List<EscalationStep> of(Side side, EscalationState from) {
        return Arrays.stream(values())
                .filter(step -> step.by.contains(side))
                .filter(step -> step.paths.stream().anyMatch(path -> path.from() == from))
                .toList();
    }

    private static Path path(EscalationState from, EscalationState to) {
        return new Path(from, to);
    }
}
