package nl.klankbord.reporting.activities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.activities.Activity.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every state, and what a report is told of it. */
class ActivityLifeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final OrganisationId ORGANISATION = new OrganisationId(UUID.randomUUID());

    static Stream<Arguments> everyStepFromEveryState() {
        return Stream.of(ActivityStep.values())
                .flatMap(step -> Stream.of(ActivityState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepLeadsWhereTheTableSaysAndNowhereElse(ActivityStep step, ActivityState from) {
        var found = at(from, session(Size.UP_TO_25));
        var target = step.next(from);

        if (target.isEmpty()) {
            assertThrows(IllegalStateException.class, () -> found.take(step, DAY));
            assertEquals(from, found.state());
        } else {
            found.take(step, DAY);
            assertEquals(target.get(), found.state());
        }
    }

    @Test
    void thePagePrintsTheTable() throws IOException {
        var rows = new ArrayList<String>();
        for (var step : ActivityStep.values())
            for (var path : step.paths) rows.add("| %s | %s | %s |".formatted(step, path.from(), path.to()));

        assertTrue(Files.readString(Path.of("../docs/advice-life.md")).contains(String.join("\n", rows)));
    }

    @Test
    void aSessionIsHeldOnItsDayAndSaysHowManyItReached() {
        var planned = at(ActivityState.PLANNED, session(Size.UP_TO_25));
        assertFalse(planned.allows(ActivityStep.HOLD, DAY.minusDays(1)));
        assertFalse(at(ActivityState.PLANNED, session(null)).allows(ActivityStep.HOLD, DAY));
        assertFalse(planned.steps(DAY).contains(ActivityStep.COUNT));
        assertThrows(
                IllegalStateException.class,
                () -> at(ActivityState.COUNTED, session(Size.UP_TO_10)).rewrite(session(Size.UP_TO_50)));
    }

    @Test
    void aMeetingSaysWithWhomAndAnEvaluationWhy() {
        ActivityCodes.require(facts("OVERLEG", null, Partner.WORKS_COUNCIL, null));
        ActivityCodes.require(facts("EVALUATIE", null, Partner.BOARD, Occasion.MID_TERM));
        for (var refused : List.of(
                facts("ONZIN", null, null, null),
                facts("OVERLEG", null, null, null),
                facts("OVERLEG", Size.UP_TO_10, Partner.HR, null),
                facts("EVALUATIE", null, Partner.BOARD, null),
                facts("VOORLICHTING", Size.UP_TO_10, Partner.HR, null))) {
            assertThrows(Problem.class, () -> ActivityCodes.require(refused), refused::toString);
        }
    }

    @Test
    void aReportHearsOfKindsQuartersAndBandsAndOfNoDay() {
        var held = List.of(
                at(ActivityState.HELD, session(Size.UP_TO_10)),
                at(ActivityState.HELD, session(Size.UP_TO_25)),
                at(ActivityState.HELD, facts("TRAINING", Size.OVER_100, null, null)),
                at(ActivityState.HELD, facts("EVALUATIE", null, Partner.BOARD, Occasion.YEAR_END)));

        assertEquals(
                List.of(
                        new ActivityFact(new TaxonomyCode("TRAINING"), 2, 1, 101, null),
                        new ActivityFact(new TaxonomyCode("VOORLICHTING"), 2, 2, 12, 35)),
                ActivityLog.summed(held));
    }

    private static Activity at(ActivityState wanted, Facts facts) {
        var found = Activity.planned(UUID.randomUUID(), ORGANISATION, facts);
        for (var step : ActivityStep.values()) {
            if (found.state() != wanted && step.next(found.state()).isPresent()) found.take(step, DAY);
        }
        return found;
    }

    private static Facts session(Size size) {
        return facts("VOORLICHTING", size, null, null);
    }

    private static Facts facts(String kind, Size size, Partner partner, Occasion occasion) {
        return new Facts(new TaxonomyCode(kind), DAY, size, partner, occasion, null);
    }
}
