package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Tables of a year that speak of the same people: what one tells bounds the other. Everything the real function shows of a year
 * is grouped, for a reader who knows how the tables hang together.
 */
class RelatedTablesTest {
    private static final int K = 5;
    private static final int MOST = 26;
    private static final Parameters PARAMETERS = Parameters.standard(LocalDate.of(2023, 1, 1), K, Profile.STRICT);

    /** Whoever is spoken to first is answered in time, so that what came later is never more than what was written. */
    @Test
    void theTimeOfTheFirstAnswerTellsNothingOfTheChannelAndTheOtherWayRound() {
        assertEquals(List.of(), answers((in, year) -> year.tables()));
    }

    @Test
    void aPercentageWhoseOtherSideIsSmallIsSeenToLeak() {
        assertFalse(answers((in, year) -> List.of(year.tables(), year.contacts().value() == null ? 0 : in))
                .isEmpty());
    }

    private List<String> answers(BiFunction<Integer, YearFigures, Object> shown) {
        var attack = new Attack(PARAMETERS);
        Attack.everyInput(3, MOST, input -> {
            var spoken = input.get(0);
            var written = input.get(1) + input.get(2);
            var inTime = spoken + input.get(1);
            var later = input.get(2);
            var channel = CountedTable.of("T4", "channel", List.of("TEL", "PLATFORM"), List.of(spoken, written));
            var answer = CountedTable.of("T7", "answer", List.of("OP_TIJD", "LATER"), List.of(inTime, later));
            var figures = of(List.of(channel, answer), inTime + later);
            var percent = inTime + later == 0 ? 0 : 100 * inTime / (inTime + later);
            attack.see(List.of(spoken, written, inTime, later), shown.apply(percent, figures));
        });
        return attack.leaks();
    }

    /** An organisation knows whom it knows; to it the others are a table of their own. */
    @Test
    void whomTheOrganisationKnowsTellsItNothingOfTheOthers() {
        assertEquals(List.of(), known(input -> {
            var everybody = List.of(input.get(0), input.get(1) + input.get(2), input.get(3));
            return new CountedTable(
                    "T4",
                    "known",
                    false,
                    List.of("ANONIEM", "BEKEND", "ONBEKEND"),
                    everybody,
                    List.of(new CountedTable.Known(List.of(1), input.get(2))),
                    List.of());
        }));
    }

    @Test
    void aRowOfThoseWhomTheOrganisationKnowsIsSeenToLeak() {
        var codes = List.of("ANONIEM", "BEKEND_BIJ_VP", "BEKEND_BIJ_ORG", "ONBEKEND");
        assertFalse(known(input -> CountedTable.of("T4", "known", codes, input)).isEmpty());
    }

    /**
     * What the organisation itself works out of anonymous and unrecorded contacts; an insider's rules run with k - 1. Whoever
     * knows nearly everybody reads the rest off the total alone, table or none.
     */
    private static List<String> known(Function<List<Integer>, CountedTable> table) {
        var attack = new Attack(Parameters.standard(LocalDate.of(2023, 1, 1), K - 1, Profile.STRICT));
        Attack.everyInput(4, 14, input -> {
            if (input.get(0) + input.get(1) + input.get(3) < K) return;
            var counted = table.apply(input);
            var figures = of(List.of(counted), counted.total());
            attack.see(List.of(input.get(0), input.get(3)), List.of(input.get(2), readable(figures)));
        });
        return attack.leaks();
    }

    /** Nothing is crossed; whatever crossing would show stays possible. */
    @Test
    void moreTablesOfOneYearTellNoMoreThanEachAlone() {
        var parameters = Parameters.standard(LocalDate.of(2023, 1, 1), 3, Profile.STRICT);
        var attack = new Attack(parameters);
        Attack.everyInput(6, 9, input -> {
            // Of everybody of a party some are anonymous: rows of one table, columns of the other.
            var party = List.of(input.get(0) + input.get(1), input.get(2) + input.get(3), input.get(4) + input.get(5));
            var known = List.of(input.get(0) + input.get(2) + input.get(4), input.get(1) + input.get(3) + input.get(5));
            var tables = List.of(
                    CountedTable.of("T3", "party", List.of("A", "B", "C"), party),
                    CountedTable.of("T4", "known", List.of("X", "Y"), known));
            var counts = new YearCounts(
                    2025,
                    480,
                    input.stream().mapToInt(each -> each).sum(),
                    tables,
                    YearCounts.Terms.NONE,
                    YearCounts.Work.NONE);
            var both = new ArrayList<>(party);
            both.addAll(known);
            attack.see(both, new YearTables(parameters).of(counts, List.of()).tables());
        });
        assertEquals(List.of(), attack.leaks());
    }

    /** What stands in a report; why a cell is hidden is told to authors only. */
    private static List<Object> readable(YearFigures figures) {
        return figures.tables().stream()
                .<Object>map(table -> List.of(table.key(), table.form(), table.cells(), table.total()))
                .toList();
    }

    private static YearFigures of(List<CountedTable> tables, int contacts) {
        var counts = new YearCounts(2025, 480, contacts, tables, YearCounts.Terms.NONE, YearCounts.Work.NONE);
        return new YearTables(PARAMETERS).of(counts, List.of());
    }
}
