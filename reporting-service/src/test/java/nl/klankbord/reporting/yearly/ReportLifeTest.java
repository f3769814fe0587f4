package nl.klankbord.reporting.yearly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.reporting.people.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every state, allowed and forbidden, as the table says. */
class ReportLifeTest {
    private static final Author AUTHOR = new Author(
            new PersonId(UUID.randomUUID()),
            new PracticeId(UUID.randomUUID()),
            new Kid("0123456789abcdef0123456789abcdef"),
            new KeycloakSubject("noor"));
    private static final YearlyReport.Writer NOOR = new YearlyReport.Writer(AUTHOR, "Noor van Dalen", null);
    private static final List<ReportStep> WAY = List.of(
            ReportStep.FREEZE,
            ReportStep.BEGIN,
            ReportStep.CHECK,
            ReportStep.REVIEW,
            ReportStep.FINALISE,
            ReportStep.PRESENT_BOARD,
            ReportStep.PRESENT_OR,
            ReportStep.TAKE_RESPONSE,
            ReportStep.MONITOR,
            ReportStep.ARCHIVE);

    static Stream<Arguments> everyStepFromEveryState() {
        return Stream.of(ReportStep.values())
                .flatMap(step -> Stream.of(ReportState.values())
                        .flatMap(state -> Stream.of(true, false).map(nil -> Arguments.of(step, state, nil))));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepLeadsWhereTheTableSaysAndNowhereElse(ReportStep step, ReportState from, boolean nil) {
        var report = at(from, nil);
        var targets = step.paths.stream()
                .filter(path -> path.from() == from)
                .map(ReportStep.Path::to)
                .collect(Collectors.toSet());

        for (var doer : Doer.values()) {
            var offered = ReportStep.of(EnumSet.of(doer), from).contains(step);
            assertEquals(!targets.isEmpty() && step.by.contains(doer), offered, doer::name);
        }
        if (targets.isEmpty()) {
            assertThrows(Problem.class, () -> report.take(step));
            assertEquals(from, report.state());
        } else {
            if (step == ReportStep.BEGIN) report.begin(nil, NOOR);
            else report.take(step);
            assertTrue(targets.contains(report.state()), report.state()::name);
            if (targets.size() > 1) {
                assertEquals(nil ? ReportState.NIL_REPORT : ReportState.DRAFT, report.state());
            }
        }
    }

    @Test
    void everyStateCanBeReachedAndNothingLeadsFromTheEnds() {
        var reached = new HashSet<>(Set.of(ReportState.COLLECTING));
        for (var round : ReportState.values()) {
            Stream.of(ReportStep.values())
                    .flatMap(step -> step.paths.stream())
                    .filter(path -> reached.contains(path.from()))
                    .map(ReportStep.Path::to)
                    .toList()
                    .forEach(reached::add);
        }
        assertEquals(EnumSet.allOf(ReportState.class), reached);
        for (var end : List.of(ReportState.CORRECTED, ReportState.DROPPED)) {
            assertTrue(ReportStep.of(EnumSet.allOf(Doer.class), end).isEmpty(), end::name);
        }
        assertEquals(List.of(ReportStep.CORRECT), ReportStep.of(EnumSet.allOf(Doer.class), ReportState.WITHDRAWN));
    }

    @Test
    void nobodyReviewsAsTheAuthorAndNoTextChangesOutsideADraft() {
        assertEquals(Set.of(Doer.SECOND_READER), ReportStep.REVIEW.by);
        for (var state : ReportState.values()) {
            var report = at(state, false);
            var changed = ReportTexts.prefilled();
            if (state.isDraft()) report.write(changed, AUTHOR);
            else assertThrows(Problem.class, () -> report.write(changed, AUTHOR));
        }
    }

    @Test
    void thePageAboutItIsTheTable() throws IOException {
        var page = Files.readString(Path.of("../docs/yearly-report.md"));
        var rows = Stream.of(ReportStep.values())
                .flatMap(step -> step.paths.stream()
                        .map(path ->
                                "| `%s` | %s | %s | %s |".formatted(step.name(), path.from(), path.to(), doers(step))))
                .collect(Collectors.joining("\n"));
        assertTrue(page.contains(rows), rows);
        assertFalse(rows.isEmpty());
    }

    private static String doers(ReportStep step) {
        return step.by.stream()
                .map(doer -> doer.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** By the shortest way through the table itself. */
    private static YearlyReport at(ReportState wanted, boolean nil) {
        var report = new YearlyReport(new OrganisationId(UUID.randomUUID()), 2026);
        for (var step : WAY) {
            if (report.state() == wanted) return report;
            if (step == ReportStep.BEGIN) {
                report.begin(nil, NOOR);
            } else {
                report.take(step);
            }
        }
        if (report.state() == wanted) return report;
        return elsewhere(wanted, nil);
    }

    /** States beside the way: both drafts whatever the figures say, and the ends. */
    private static YearlyReport elsewhere(ReportState wanted, boolean nil) {
        if (wanted.isDraft()) {
            var other = at(ReportState.SNAPSHOT_FROZEN, nil);
            other.begin(!nil, NOOR);
            if (other.state() == wanted) return other;
        }
        if (wanted == ReportState.DROPPED) {
            var dropped = at(nil ? ReportState.NIL_REPORT : ReportState.DRAFT, nil);
            dropped.drop();
            return dropped;
        }
        var ended = at(ReportState.FINAL, nil);
        ended.take(wanted == ReportState.WITHDRAWN ? ReportStep.WITHDRAW : ReportStep.REPLACE);
        return ended;
    }
}
