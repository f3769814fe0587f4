package nl.klankbord.reporting.yearly;

import static nl.klankbord.reporting.yearly.Doer.ADVISOR_SIDE;
import static nl.klankbord.reporting.yearly.Doer.AUTHOR;
import static nl.klankbord.reporting.yearly.Doer.PROGRAM;
import static nl.klankbord.reporting.yearly.Doer.SECOND_READER;
import static nl.klankbord.reporting.yearly.ReportState.ACTIONS_MONITORED;
import static nl.klankbord.reporting.yearly.ReportState.ARCHIVED;
import static nl.klankbord.reporting.yearly.ReportState.COLLECTING;
import static nl.klankbord.reporting.yearly.ReportState.CORRECTED;
import static nl.klankbord.reporting.yearly.ReportState.DRAFT;
import static nl.klankbord.reporting.yearly.ReportState.DROPPED;
import static nl.klankbord.reporting.yearly.ReportState.FINAL;
import static nl.klankbord.reporting.yearly.ReportState.MANAGEMENT_RESPONSE;
import static nl.klankbord.reporting.yearly.ReportState.NIL_REPORT;
import static nl.klankbord.reporting.yearly.ReportState.PEER_REVIEWED;
import static nl.klankbord.reporting.yearly.ReportState.PRESENTED_BOARD;
import static nl.klankbord.reporting.yearly.ReportState.PRESENTED_OR;
import static nl.klankbord.reporting.yearly.ReportState.SDC_CHECKED;
import static nl.klankbord.reporting.yearly.ReportState.SNAPSHOT_FROZEN;
import static nl.klankbord.reporting.yearly.ReportState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of a yearly report as one table: every step there is, whose doing it is, and from where to where it leads. Whatever
 * is not in it cannot happen. {@code docs/yearly-report.md} prints it.
 */
enum ReportStep {
    /** The figures of the year are fixed for good; only after the day of the term {@code report.freeze}. */
    FREEZE(Set.of(ADVISOR_SIDE), path(COLLECTING, SNAPSHOT_FROZEN)),

    /** Somebody begins to write and is the author from now on. Whether it is a nil report follows from the figures. */
    BEGIN(Set.of(ADVISOR_SIDE), path(SNAPSHOT_FROZEN, DRAFT), path(SNAPSHOT_FROZEN, NIL_REPORT)),

    /** The audit of all figures passes, and every number of the text is a bound one. */
    CHECK(Set.of(AUTHOR), path(DRAFT, SDC_CHECKED), path(NIL_REPORT, SDC_CHECKED)),

    /** Back to the author's desk; what the second reader answered no longer counts. */
    RETURN(
            Set.of(AUTHOR, SECOND_READER),
            path(SDC_CHECKED, DRAFT),
            path(SDC_CHECKED, NIL_REPORT),
            path(PEER_REVIEWED, DRAFT),
            path(PEER_REVIEWED, NIL_REPORT)),

    /** The second reader answers the ten questions, all with no. */
    REVIEW(Set.of(SECOND_READER), path(SDC_CHECKED, PEER_REVIEWED)),

    /** Readers get it, and the ledger of publications keeps it. */
    FINALISE(Set.of(AUTHOR), path(PEER_REVIEWED, FINAL)),

    /** A meeting with the board, logged. */
    PRESENT_BOARD(Set.of(AUTHOR), path(FINAL, PRESENTED_BOARD)),

    /** A meeting with the works council, logged. */
    PRESENT_OR(Set.of(AUTHOR), path(PRESENTED_BOARD, PRESENTED_OR)),

    /**
     * The board has answered each advice of the year, or the term for that is over. Also where no works council is, or none
     * that meets about it: nobody is asked to log a meeting that was not held.
     */
    TAKE_RESPONSE(Set.of(AUTHOR), path(PRESENTED_BOARD, MANAGEMENT_RESPONSE), path(PRESENTED_OR, MANAGEMENT_RESPONSE)),

    /** What was agreed is followed from now on. */
    MONITOR(Set.of(AUTHOR), path(MANAGEMENT_RESPONSE, ACTIONS_MONITORED)),

    /** Nothing is left to do. */
    ARCHIVE(Set.of(AUTHOR), path(ACTIONS_MONITORED, ARCHIVED)),

    /** A new version is begun; one that readers have stays theirs until that one is final, one that was taken back stays so. */
    CORRECT(Set.of(ADVISOR_SIDE), and(path(WITHDRAWN, WITHDRAWN), readable(null))),

    /** A correction is thrown away; the version it was to replace is the newest again. */
    DROP(
            Set.of(AUTHOR),
            path(DRAFT, DROPPED),
            path(NIL_REPORT, DROPPED),
            path(SDC_CHECKED, DROPPED),
            path(PEER_REVIEWED, DROPPED)),

    /** A newer version has become final. */
    REPLACE(Set.of(PROGRAM), readable(CORRECTED)),

    /** Readers no longer get it, also while a correction is written. What it published stays in the ledger: it was seen. */
    WITHDRAW(Set.of(AUTHOR), readable(WITHDRAWN));

    record Path(ReportState from, ReportState to) {}

    final Set<Doer> by;
    final List<Path> paths;

    ReportStep(Set<Doer> by, Path... paths) {
        this.by = by;
        this.paths = List.of(paths);
    }

    /** Where it leads from here; of the two kinds of draft, to the one that the figures ask for. */
    Optional<ReportState> next(ReportState from, boolean nil) {
        var targets =
                paths.stream().filter(path -> path.from() == from).map(Path::to).toList();
        return targets.size() > 1
                ? Optional.of(nil ? NIL_REPORT : DRAFT)
                : targets.stream().findFirst();
    }

    /** What somebody who is all of these can do there. */
    static List<ReportStep> of(Set<Doer> doers, ReportState from) {
        return Arrays.stream(values())
                .filter(step -> step.by.stream().anyMatch(doers::contains))
                .filter(step -> step.paths.stream().anyMatch(path -> path.from() == from))
                .toList();
    }

    private static Path path(ReportState from, ReportState to) {
        return new Path(from, to);
    }

    private static Path[] and(Path one, Path[] others) {
        return Stream.concat(Arrays.stream(others), Stream.of(one)).toArray(Path[]::new);
    }

    /** From wherever readers have it; a step that leads nowhere else leaves it where it is. */
    private static Path[] readable(@Nullable ReportState to) {
        return Arrays.stream(ReportState.values())
                .filter(ReportState::isReadable)
                .map(from -> new Path(from, to == null ? from : to))
                .toArray(Path[]::new);
    }
}
