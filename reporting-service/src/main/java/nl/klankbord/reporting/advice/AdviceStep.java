package nl.klankbord.reporting.advice;

import static nl.klankbord.reporting.advice.AdviceState.ACTION_DONE;
import static nl.klankbord.reporting.advice.AdviceState.ACTION_LATE;
import static nl.klankbord.reporting.advice.AdviceState.ACTION_OPEN;
import static nl.klankbord.reporting.advice.AdviceState.ADOPTED;
import static nl.klankbord.reporting.advice.AdviceState.CLOSED;
import static nl.klankbord.reporting.advice.AdviceState.DRAFT;
import static nl.klankbord.reporting.advice.AdviceState.GIVEN;
import static nl.klankbord.reporting.advice.AdviceState.NO_RESPONSE;
import static nl.klankbord.reporting.advice.AdviceState.PARTLY;
import static nl.klankbord.reporting.advice.AdviceState.REJECTED;
import static nl.klankbord.reporting.advice.Side.ADVISOR;
import static nl.klankbord.reporting.advice.Side.ORGANISATION;
import static nl.klankbord.reporting.advice.Side.TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.reporting.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * The life of an advice as one table: every step there is, whose doing it is, under which guard, and from where to where it
 * leads. Whatever is not in it cannot happen. {@code docs/advice-life.md} prints it.
 */
enum AdviceStep {
    /** Another advisor finds no trace of anybody in it. */
    CHECK(ADVISOR, Guard.NOT_A_WRITER, path(DRAFT, DRAFT)),

    /** The organisation sees it, and the term for its answer begins. */
    GIVE(ADVISOR, Guard.CHECKED_IF_ON_CASES, path(DRAFT, GIVEN)),

    ADOPT(ORGANISATION, Guard.NONE, path(GIVEN, ADOPTED), path(NO_RESPONSE, ADOPTED)),

    ADOPT_PARTLY(ORGANISATION, Guard.NONE, path(GIVEN, PARTLY), path(NO_RESPONSE, PARTLY)),

    REJECT(ORGANISATION, Guard.NONE, path(GIVEN, REJECTED), path(NO_RESPONSE, REJECTED)),

    /** Nobody answered in time. */
    HEAR_NOTHING(TERM, Guard.ANSWER_IS_LATE, path(GIVEN, NO_RESPONSE)),

    /** Somebody takes it on, until a day. */
    TAKE_ON(ORGANISATION, Guard.NONE, path(ADOPTED, ACTION_OPEN), path(PARTLY, ACTION_OPEN)),

    /** The day of the action has passed. */
    FALL_BEHIND(TERM, Guard.ACTION_IS_LATE, path(ACTION_OPEN, ACTION_LATE)),

    FINISH(ORGANISATION, Guard.NONE, path(ACTION_OPEN, ACTION_DONE), path(ACTION_LATE, ACTION_DONE)),

    /** The advisor carries it into no further year. */
    CLOSE(ADVISOR, Guard.NONE, path(REJECTED, CLOSED), path(NO_RESPONSE, CLOSED), path(ACTION_DONE, CLOSED));

    /** What else must be true. */
    enum Guard {
        NONE,
        /** Four eyes: whoever wrote any of its words does not check them. */
        NOT_A_WRITER,
        /** What rests on cases was checked since its words last changed. */
        CHECKED_IF_ON_CASES,
        /** The term {@code advice.noResponse} is over. */
        ANSWER_IS_LATE,
        /** The day until which somebody took it on is over. */
        ACTION_IS_LATE;

        boolean allows(Advice it, @Nullable Author actor, LocalDate on) {
            return switch (this) {
                case NONE -> true;
                case NOT_A_WRITER -> !it.isChecked() && actor != null && !it.isWriter(actor);
                case CHECKED_IF_ON_CASES -> it.words().basis() != Basis.CASES || it.isChecked();
                case ANSWER_IS_LATE -> it.isAnswerLateOn(on);
                case ACTION_IS_LATE -> it.isActionLateOn(on);
            };
        }
    }

    record Path(AdviceState from, AdviceState to) {}

    final Side by;
    final Guard guard;
    final List<Path> paths;

    AdviceStep(Side by, Guard guard, Path... paths) {
        this.by = by;
        this.guard = guard;
        this.paths = List.of(paths);
    }

    /** Where it leads from here. */
    Optional<AdviceState> next(AdviceState from) {
        return paths.stream().filter(path -> path.from() == from).map(Path::to).findFirst();
    }

    /** How an answer is called here. */
    static AdviceStep of(Response response) {
        return switch (response) {
            case ADOPT -> ADOPT;
            case PARTLY -> ADOPT_PARTLY;
            case NOT -> REJECT;
        };
    }

    private static Path path(AdviceState from, AdviceState to) {
        return new Path(from, to);
    }
}
