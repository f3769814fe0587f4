package nl.klankbord.casework.cases;

import static nl.klankbord.casework.cases.CaseStatus.ACCOMPANYING;
import static nl.klankbord.casework.cases.CaseStatus.ACKNOWLEDGED;
import static nl.klankbord.casework.cases.CaseStatus.AFTERCARE;
import static nl.klankbord.casework.cases.CaseStatus.CLOSED;
import static nl.klankbord.casework.cases.CaseStatus.DORMANT;
import static nl.klankbord.casework.cases.CaseStatus.EXPLORING;
import static nl.klankbord.casework.cases.CaseStatus.INTAKE;
import static nl.klankbord.casework.cases.CaseStatus.PURGED;
import static nl.klankbord.casework.cases.CaseStatus.RECEIVED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.CaseAftercareBegan;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.CaseFellDormant;
import nl.klankbord.protocol.events.CaseModeConfirmed;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.CaseReopened;
import nl.klankbord.protocol.events.CaseResumed;
import nl.klankbord.protocol.events.CaseStage;
import nl.klankbord.protocol.events.CaseStepChosen;

/**
 * The life of a case as one table: every step there is, whose doing it is, under which guard, what it tells the other
 * services, and from where to where it leads. Whatever is not in it cannot happen. {@code docs/case-life.md} prints it.
 */
enum CaseStep {
    /** The advisor confirms receipt. */
    ACKNOWLEDGE(By.ADVISOR, Guard.NONE, (it, on) -> new CaseAcknowledged(it.id(), on), path(RECEIVED, ACKNOWLEDGED)),

    /** The advisor answers in substance. */
    ANSWER(By.ADVISOR, Guard.NONE, (it, on) -> new CaseAnswered(it.id(), on), path(ACKNOWLEDGED, INTAKE)),

    /** The reporter agrees on a mode; the advisor's browser says so, not which. Later changes of mode change no stage. */
    CONFIRM_MODE(
            By.REPORTER,
            Guard.REPORTER_ANSWERED,
            (it, on) -> new CaseModeConfirmed(it.id(), on),
            path(INTAKE, EXPLORING),
            path(EXPLORING, EXPLORING),
            path(ACCOMPANYING, ACCOMPANYING),
            path(AFTERCARE, AFTERCARE)),

    /** The reporter chooses a step of the plan. */
    CHOOSE_STEP(
            By.REPORTER,
            Guard.REPORTER_ANSWERED,
            (it, on) -> new CaseStepChosen(it.id(), on),
            path(EXPLORING, ACCOMPANYING)),

    /** One talk was enough. */
    TALK_WAS_ENOUGH(
            By.ADVISOR,
            Guard.NONE,
            (it, on) -> new CaseAftercareBegan(it.id(), on),
            path(INTAKE, AFTERCARE),
            path(EXPLORING, AFTERCARE)),

    /** The chosen step is done. */
    STEP_DONE(By.ADVISOR, Guard.NONE, (it, on) -> new CaseAftercareBegan(it.id(), on), path(ACCOMPANYING, AFTERCARE)),

    /** Finished, in agreement or because the last check-in is over. */
    CLOSE(By.ADVISOR, Guard.CODED, CaseStep::closed, path(AFTERCARE, CLOSED), path(DORMANT, CLOSED)),

    /** Belongs elsewhere, and the reporter has been told where. */
    OUT_OF_SCOPE(By.ADVISOR, Guard.CODED, CaseStep::closed, fromOpenTo(CLOSED)),

    /** The reporter wants to stop, and said so in the mailbox; the advisor's browser reads it there and asks for the step. */
    WITHDRAW(By.REPORTER, Guard.CODED_AND_ANSWERED, CaseStep::closed, fromOpenTo(CLOSED)),

    /** No matter of anybody: spam, a test, sent to the wrong place. Never counted, so there is nothing to code. */
    SET_ASIDE(
            By.ADVISOR,
            Guard.NONE,
            CaseStep::closed,
            path(RECEIVED, CLOSED),
            path(ACKNOWLEDGED, CLOSED),
            path(INTAKE, CLOSED)),

    /** The reporter has been silent for the term, after two tries. */
    FALL_DORMANT(
            By.TERM,
            Guard.SILENT,
            (it, on) -> new CaseFellDormant(it.id(), it.days().silentUntilOn(), on),
            path(INTAKE, DORMANT),
            path(EXPLORING, DORMANT),
            path(ACCOMPANYING, DORMANT),
            path(AFTERCARE, DORMANT)),

    /** The reporter writes after all: back to where it was. */
    RESUME(
            By.REPORTER,
            Guard.NONE,
            (it, on) -> new CaseResumed(it.id(), CaseStage.valueOf(it.status().name()), on),
            path(DORMANT, INTAKE),
            path(DORMANT, EXPLORING),
            path(DORMANT, ACCOMPANYING),
            path(DORMANT, AFTERCARE)),

    /** The silence lasted for one more term. */
    LOSE_CONTACT(By.TERM, Guard.SILENT, CaseStep::closed, path(DORMANT, CLOSED)),

    /** The reporter writes again in time. */
    REOPEN(By.REPORTER, Guard.REOPENABLE, (it, on) -> new CaseReopened(it.id(), on), path(CLOSED, EXPLORING)),

    /** It has been kept for as long as the term says, and nothing holds it. */
    PURGE(By.TERM, Guard.KEPT_LONG_ENOUGH, (it, on) -> new CasePurged(it.id(), on), path(CLOSED, PURGED)),

    /** The reporter has deleted the conversation. */
    DELETE(
            By.REPORTER,
            Guard.NONE,
            (it, on) -> new CasePurged(it.id(), on),
            path(RECEIVED, PURGED),
            path(ACKNOWLEDGED, PURGED),
            path(INTAKE, PURGED),
            path(EXPLORING, PURGED),
            path(ACCOMPANYING, PURGED),
            path(AFTERCARE, PURGED),
            path(DORMANT, PURGED),
            path(CLOSED, PURGED));

    /** Whose doing a step is. */
    enum By {
        ADVISOR,
        REPORTER,
        TERM
    }

    /** What else must be true. */
    enum Guard {
        NONE,
        /** The reporter has written after the report. */
        REPORTER_ANSWERED,
        /** The case was coded, or needs no code. */
        CODED,
        /** Both of these: a reporter who never wrote again has withdrawn nothing. */
        CODED_AND_ANSWERED,
        /** The day until which the reporter's silence is waited for is over. */
        SILENT,
        /** The day until which the reporter may reopen is not over. */
        REOPENABLE,
        /** The day until which a closed case is kept is over, and no legal hold runs. */
        KEPT_LONG_ENOUGH;

        boolean allows(Case it, LocalDate on) {
            return switch (this) {
                case NONE -> true;
                case REPORTER_ANSWERED -> it.reporterSeq() > 0;
                case CODED -> it.coded();
                case CODED_AND_ANSWERED -> it.coded() && it.reporterSeq() > 0;
                case SILENT -> it.days().isSilentOn(on);
                case REOPENABLE -> it.days().isReopenableOn(on);
                case KEPT_LONG_ENOUGH -> it.days().isKeptLongEnoughOn(on);
            };
        }
    }

    record Path(CaseStatus from, CaseStatus to) {}

    /** The steps an advisor's browser may ask for; all others follow from conversations and terms. */
    static final List<CaseStep> ASKED_FOR =
            List.of(CONFIRM_MODE, CHOOSE_STEP, TALK_WAS_ENOUGH, STEP_DONE, CLOSE, OUT_OF_SCOPE, WITHDRAW, SET_ASIDE);

    final By by;
    final Guard guard;
    private final BiFunction<Case, LocalDate, Object> tells;
    final List<Path> paths;

    CaseStep(By by, Guard guard, BiFunction<Case, LocalDate, Object> tells, Path... paths) {
        this.by = by;
        this.guard = guard;
        this.tells = tells;
        this.paths = List.of(paths);
    }

    /** Where it leads from here; where several ways are open, back to where the case was before. */
    Optional<CaseStatus> next(CaseStatus from, CaseStatus before) {
        var targets =
                paths.stream().filter(path -> path.from() == from).map(Path::to).toList();
        return targets.size() > 1
                ? targets.stream().filter(to -> to == before).findFirst()
                : targets.stream().findFirst();
    }

    Object event(Case it, LocalDate on) {
        return tells.apply(it, on);
    }

    private static Object closed(Case it, LocalDate on) {
        return new CaseClosed(it.id(), it.days().reopenUntilOn(), it.days().purgeDueOn(), on);
    }

    private static Path path(CaseStatus from, CaseStatus to) {
        return new Path(from, to);
    }

    private static Path[] fromOpenTo(CaseStatus to) {
        return Arrays.stream(CaseStatus.values())
                .filter(from -> from != CLOSED && from != PURGED)
                .map(from -> path(from, to))
                .toArray(Path[]::new);
    }
}
