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

/** Every step from every state, allowed and forbidden, as the design says. */
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

    private static final String READABLE =
            "FINAL PRESENTED_BOARD PRESENTED_OR MANAGEMENT_RESPONSE ACTIONS_MONITORED ARCHIVED";

    /**
     * Domain.md 4.5 written out once more: step, whose doing, from, to ("=" stays there). A works council is not everywhere,
     * and what was withdrawn can be corrected. A step of the program that differs is a mistake there.
     */
    private static final List<List<String>> DESIGN = List.of(
            List.of("FREEZE", "ADVISOR_SIDE", "COLLECTING", "SNAPSHOT_FROZEN"),
            List.of("BEGIN", "ADVISOR_SIDE", "SNAPSHOT_FROZEN", "DRAFT NIL_REPORT"),
            List.of("CHECK", "AUTHOR", "DRAFT NIL_REPORT", "SDC_CHECKED"),
            List.of("RETURN", "AUTHOR SECOND_READER", "SDC_CHECKED PEER_REVIEWED", "DRAFT NIL_REPORT"),
            List.of("REVIEW", "SECOND_READER", "SDC_CHECKED", "PEER_REVIEWED"),
            List.of("FINALISE", "AUTHOR", "PEER_REVIEWED", "FINAL"),
            List.of("PRESENT_BOARD", "AUTHOR", "FINAL", "PRESENTED_BOARD"),
            List.of("PRESENT_OR", "AUTHOR", "PRESENTED_BOARD", "PRESENTED_OR"),
            List.of("TAKE_RESPONSE", "AUTHOR", "PRESENTED_BOARD PRESENTED_OR", "MANAGEMENT_RESPONSE"),
            List.of("MONITOR", "AUTHOR", "MANAGEMENT_RESPONSE", "ACTIONS_MONITORED"),
            List.of("ARCHIVE", "AUTHOR", "ACTIONS_MONITORED", "ARCHIVED"),
            List.of("CORRECT", "ADVISOR_SIDE", READABLE + " WITHDRAWN", "="),
            List.of("DROP", "AUTHOR", "DRAFT NIL_REPORT SDC_CHECKED PEER_REVIEWED", "DROPPED"),
            List.of("REPLACE", "PROGRAM", READABLE, "CORRECTED"),
            List.of("WITHDRAW", "AUTHOR", READABLE, "WITHDRAWN"));

    private static boolean designs(ReportStep step, ReportState from, Doer doer) {
        return DESIGN.stream()
                .anyMatch(row -> row.get(0).equals(step.name())
                        && words(row.get(1)).contains(doer.name())
                        && words(row.get(2)).contains(from.name()));
    }

    private static Set<ReportState> designed(ReportStep step, ReportState from) {
        return DESIGN.stream()
                .filter(row ->
                        row.get(0).equals(step.name()) && words(row.get(2)).contains(from.name()))
                .flatMap(row -> row.get(3).equals("=") ? Stream.of(from.name()) : words(row.get(3)).stream())
                .map(ReportState::valueOf)
                .collect(Collectors.toSet());
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Stream.of(ReportStep.values())
                .flatMap(step -> Stream.of(ReportState.values())
                        .flatMap(state -> Stream.of(true, false).map(nil -> Arguments.of(step, state, nil))));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepLeadsWhereTheDesignSaysAndNowhereElse(ReportStep step, ReportState from, boolean nil) {
        var report = at(from, nil);
        var targets = designed(step, from);

        for (var doer : Doer.values()) {
            var offered = ReportStep.of(EnumSet.of(doer), from).contains(step);
            assertEquals(designs(step, from, doer), offered, doer::name);
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
