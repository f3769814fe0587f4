package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klankbord.disclosure.CountedTable.Known;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An organisation that knows this program and its own register: all small inputs and all registers that fit them, grouped by
 * what the organisation sees, its own reports among it. Of what is left of a small row nothing may be worked out (7.4, k - 1).
 */
class InsidersTest {
    /** What is tried: rows of which the register says which kind or only that it is one of several. */
    record Try(int k, Profile profile, int rows, int most, List<List<Integer>> told, List<List<Integer>> groups) {
        @Override
        public String toString() {
            return profile + " k=" + k + " rows " + rows + " told " + told + " groups " + groups;
        }

        Parameters parameters() {
            return Parameters.standard(LocalDate.of(2023, 1, 1), k, profile);
        }

        CountedTable table(List<Integer> cells, List<Known> known) {
            var coarse = IntStream.range(0, groups.size())
                    .mapToObj(at -> new CountedTable.Group("G" + at, groups.get(at)))
                    .toList();
            var codes = IntStream.range(0, rows).mapToObj(at -> "C" + at).toList();
            return new CountedTable("T2", "topic", false, codes, cells, known, coarse);
        }

        /** What the program knows of a register: how many of each kind that the register tells apart. */
        List<Known> known(List<Integer> reports) {
            return told.stream()
                    .map(kinds -> new Known(
                            kinds, kinds.stream().mapToInt(reports::get).sum()))
                    .toList();
        }
    }

    static Stream<Try> tries() {
        var kinds = List.of(List.of(0, 1, 2), List.of(3));
        var more = List.of(List.of(0, 1, 2), List.of(3), List.of(4));
        return Stream.of(Profile.values())
                .flatMap(profile -> Stream.of(
                        new Try(5, profile, 3, 16, List.of(List.of(0), List.of(1), List.of(2)), List.of()),
                        new Try(5, profile, 3, 18, List.of(List.of(0, 1), List.of(2)), List.of()),
                        new Try(5, profile, 4, 14, kinds, List.of()),
                        new Try(5, profile, 5, 11, more, more),
                        new Try(4, profile, 4, 12, kinds, List.of()),
                        new Try(4, profile, 5, 9, more, more)));
    }

    @ParameterizedTest
    @MethodSource("tries")
    void noRegisterUnlocksASmallNumber(Try tried) {
        assertEquals(List.of(), leaks(tried, (cells, known) -> shown(tried, tried.table(cells, known))));
    }

    /** The same inputs for a reader who knows no register, and not whether there is one. */
    @ParameterizedTest
    @MethodSource("tries")
    void thatARegisterIsReadTellsOthersNothingOfTheRows(Try tried) {
        var attack = new Attack(tried.parameters());
        var sights = new Sights();
        Attack.everyInput(tried.rows(), tried.most(), cells -> {
            for (var cases = 0; cases <= 4; cases++) {
                var known = List.of(new Known(tried.told().get(0), cases));
                attack.see(cells, sights.of(shown(tried, tried.table(cells, known))));
            }
        });
        assertEquals(List.of(), attack.leaks());
    }

    interface Program {
        Object shown(List<Integer> cells, List<Known> known);
    }

    private static List<?> shown(Try tried, CountedTable counted) {
        var counts = new YearCounts(
                2025, 480, counted.total(), List.of(counted), YearCounts.Terms.NONE, YearCounts.Work.NONE);
        var table = new YearTables(tried.parameters())
                .of(counts, List.of())
                .tables()
                .get(1);
        return List.of(table.form(), table.total(), table.cells());
    }

    private static List<String> leaks(Try tried, Program program) {
        var attack = new Attack(tried.parameters().with(tried.k() - 1, tried.profile()));
        Map<Object, Object> done = new HashMap<>();
        var sights = new Sights();
        Attack.everyInput(tried.rows(), tried.most(), cells -> {
            if (PublicationFunction.sum(cells) < tried.k()) return;
            everyRegister(cells, new ArrayList<>(), reports -> {
                var others = PublicationFunction.sum(cells) - PublicationFunction.sum(reports);
                if (others < tried.k() - 1) return;
                var known = tried.known(reports);
                var shown =
                        done.computeIfAbsent(List.of(cells, known), first -> sights.of(program.shown(cells, known)));
                var left = new ArrayList<Integer>();
                var small = new boolean[cells.size()];
                for (var at = 0; at < cells.size(); at++) {
                    left.add(cells.get(at) - reports.get(at));
                    small[at] = cells.get(at) < tried.k();
                }
                attack.see(left, small, List.of(shown, reports));
            });
        });
        return attack.leaks();
    }

    private static void everyRegister(
            List<Integer> cells, List<Integer> begun, java.util.function.Consumer<List<Integer>> each) {
        if (begun.size() == cells.size()) {
            each.accept(List.copyOf(begun));
            return;
        }
        for (var reports = 0; reports <= cells.get(begun.size()); reports++) {
            begun.add(reports);
            everyRegister(cells, begun, each);
            begun.remove(begun.size() - 1);
        }
    }
}
