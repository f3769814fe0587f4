package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real publication function against a reader who knows it: all inputs up to some size, grouped by identical output
 * (acceptance check 8).
 */
class EveryInputTest {
    /** By number of categories, as domain.md 7.3 names them. */
    private static final int[] MOST = {0, 0, 60, 45, 30, 22, 16};

    private static final List<List<Integer>> THREE_OF_FIVE = List.of(List.of(0, 1, 2), List.of(3), List.of(4));

    static Stream<Parameters> parameters() {
        return Arrays.stream(Profile.values())
                .flatMap(profile -> Stream.of(5, 3).map(k -> with(k, profile)));
    }

    private static Parameters with(int k, Profile profile) {
        return Parameters.standard(LocalDate.of(2023, 1, 1), k, profile);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void noOutputOfTheFunctionTellsASmallNumber(Parameters parameters) {
        var function = new PublicationFunction(parameters);
        for (var cells = 2; cells < MOST.length; cells++) {
            assertEquals(List.of(), Attack.leaks(parameters, cells, MOST[cells], function::publish));
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void noOutputOfATableWithTwoFormsTellsASmallNumber(Parameters parameters) {
        var function = new PublicationFunction(parameters);
        assertEquals(List.of(), Attack.leaks(parameters, 5, 18, input -> function.publish(input, THREE_OF_FIVE)));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void everyTableTheFunctionGivesPassesTheAudit(Parameters parameters) {
        var function = new PublicationFunction(parameters);
        var audit = new TableAudit(parameters);
        Attack.everyInput(4, 20, input -> {
            var outcome = function.publish(input);
            if (outcome.kind() != Outcome.Kind.TABLE) return;
            var cells = IntStream.range(0, input.size())
                    .mapToObj(at ->
                            new TableAudit.Cell(input.get(at), outcome.cells().get(at), 0))
                    .toList();
            assertTrue(audit.oneWay(cells).pass(), () -> input + " as " + outcome);
        });
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void noCellIsHiddenWithoutNeed(Parameters parameters) {
        var audit = new TableAudit(parameters);
        var function = new PublicationFunction(parameters);
        Attack.everyInput(4, 20, input -> {
            var outcome = function.publish(input);
            if (outcome.reason() != Reason.LARGEST_HIDDEN) return;
            var open = input.stream()
                    .map(cell -> cell < parameters.k() ? ShownCell.SMALL : ShownCell.exactly(cell))
                    .toList();
            var cells = IntStream.range(0, input.size())
                    .mapToObj(at -> new TableAudit.Cell(input.get(at), open.get(at), 0))
                    .toList();
            assertFalse(audit.oneWay(cells).pass(), () -> input + " need not be " + outcome);
        });
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void hidingTheSmallestFittingCellIsSeenToLeak(Parameters parameters) {
        assertFalse(Attack.leaks(parameters, 3, 45, smallestHidden(parameters)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void tryingTheCoarseTableAfterAFineOneFailedIsSeenToLeak(Parameters parameters) {
        var function = new PublicationFunction(parameters);
        var leaks = Attack.leaks(parameters, 5, 22, input -> {
            var fine = function.publish(input);
            if (fine.kind() != Outcome.Kind.TOTAL) return fine;
            return List.of("coarse", function.publish(PublicationFunction.joined(input, THREE_OF_FIVE)));
        });
        assertFalse(leaks.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aTableInTheClosedWindowIsSeenToLeak(Parameters parameters) {
        var function = new PublicationFunction(parameters);
        var leaks = Attack.leaks(parameters, 3, 24, input -> {
            var real = function.publish(input);
            var wouldBe = input.stream().allMatch(cell -> cell < parameters.k()) ? "" : " as a table";
            return real.reason() == Reason.CLOSED_WINDOW ? real.total() + wouldBe : real;
        });
        assertFalse(leaks.isEmpty());
    }

    /** As the function, but hides the smallest large cell that makes the table safe by itself. */
    private static Function<List<Integer>, Object> smallestHidden(Parameters parameters) {
        var function = new PublicationFunction(parameters);
        var audit = new TableAudit(parameters);
        return input -> {
            var real = function.publish(input);
            if (real.reason() != Reason.LARGEST_HIDDEN && real.reason() != Reason.NO_SAFE_TABLE) return real;
            return IntStream.range(0, input.size())
                    .filter(at -> input.get(at) >= parameters.k())
                    .boxed()
                    .sorted((one, other) -> Integer.compare(input.get(one), input.get(other)))
                    .map(at -> hiding(parameters, input, at))
                    .filter(cells -> audit.oneWay(cells).pass())
                    .findFirst()
                    .map(cells ->
                            cells.stream().map(TableAudit.Cell::shown).toList().toString()
                                    + PublicationFunction.sum(input))
                    .orElse("total " + PublicationFunction.sum(input));
        };
    }

    private static List<TableAudit.Cell> hiding(Parameters parameters, List<Integer> input, int hidden) {
        var cells = new ArrayList<TableAudit.Cell>();
        for (var at = 0; at < input.size(); at++) {
            var value = input.get(at);
            var shown = value < parameters.k() ? ShownCell.SMALL : ShownCell.exactly(value);
            cells.add(new TableAudit.Cell(value, at == hidden ? ShownCell.atLeast(parameters.k()) : shown, 0));
        }
        return cells;
    }
}
