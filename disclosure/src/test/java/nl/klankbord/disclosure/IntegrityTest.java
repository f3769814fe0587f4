package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** What the section about integrity tells besides kinds and terms: the register, and detriment after a report (RPT-7). */
class IntegrityTest {
    private static final int K = 5;
    private static final int MOST = 24;
    private static final Parameters PARAMETERS = Parameters.standard(LocalDate.of(2020, 1, 1), K, Profile.STRICT);
    private static final List<String> WISHES = List.of("SPARREN", "GEEN_ACTIE", "ONBESLIST", "MELDEN_VIA_VP");
    private static final List<String> TOPICS = List.of("OO.PES", "OO.INT", "OO.SEX", "IN");

    /** Wishes that became a report of the year, wishes that did not, and reports of another year's wish. */
    private record Matters(int both, int wishOnly, int reportOnly) {}

    @Test
    void theRegisterIsAClassBesideAShownRowOfTheSameClass() {
        assertEquals("5-9", register(7, 6));
        assertEquals("5-9", register(7, 9));
        assertEquals("10-19", register(12, 10));
        assertEquals("-", register(7, 10));
        assertEquals("-", register(5, 4));
        assertEquals("-", register(4, 7));
        assertEquals("-", register(0, 0));
    }

    /** Whoever sees the wishes and the class, or that there is none, works out neither side of the difference. */
    @Test
    void nobodyLearnsHowManyWishesBecameNoReportOrTheOtherWayRound() {
        var told = new LinkedHashMap<String, List<Matters>>();
        for (var wanted = K; wanted <= MOST / 2; wanted++) {
            for (var both = 0; both <= wanted; both++) {
                for (var reportOnly = 0; both + reportOnly <= MOST; reportOnly++) {
                    var shown = wanted + " " + register(wanted, both + reportOnly);
                    told.computeIfAbsent(shown, any -> new ArrayList<>())
                            .add(new Matters(both, wanted - both, reportOnly));
                }
            }
        }
        assertTrue(told.keySet().stream().anyMatch(shown -> shown.endsWith("9")));
        told.values().forEach(group -> {
            staysWide(group, Matters::wishOnly);
            staysWide(group, Matters::reportOnly);
        });
    }

    /** An exact number beside the wishes would tell how many of them became no report. */
    @Test
    void anExactNumberOfTheRegisterWouldTell() {
        var difference = new Interval(7 - 6, 7 - 6);
        assertEquals(false, Profile.STRICT.protects(difference, K));
    }

    @Test
    void detrimentIsToldWhenNeitherItNorTheRestOfItsTopicIsSmall() {
        assertEquals("6", detriment(14, 6));
        assertEquals("-", detriment(14, 4));
        assertEquals("-", detriment(14, 10));
        assertEquals("-", detriment(9, 6));
        assertEquals("-", detriment(4, 4));
    }

    @Test
    void nobodyLearnsASmallNumberOfDetrimentOrOfTheRest() {
        for (var whole = K; whole <= MOST; whole++) {
            var told = new LinkedHashMap<String, List<Integer>>();
            for (var part = 0; part <= whole; part++) {
                told.computeIfAbsent(detriment(whole, part), any -> new ArrayList<>())
                        .add(part);
            }
            var all = whole;
            for (var group : hidden(told)) {
                staysWide(group, part -> part);
                staysWide(group, part -> all - part);
            }
        }
    }

    private static Collection<List<Integer>> hidden(Map<String, List<Integer>> told) {
        return told.entrySet().stream()
                .filter(group -> group.getKey().equals("-"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static <T> void staysWide(List<T> group, ToIntFunction<T> number) {
        var numbers = group.stream().mapToInt(number).summaryStatistics();
        var interval = new Interval(numbers.getMin(), numbers.getMax());
        assertTrue(Profile.STRICT.protects(interval, K), interval + " in " + group);
    }

    /** Other wishes are as many as it takes to show that one. */
    private static String register(int wanted, int received) {
        var wishes = CountedTable.of("T5", "mode", WISHES, List.of(6 + wanted, 5, 5, wanted));
        var register =
                new CountedTable("T8", "register", true, List.of("received"), List.of(received), List.of(), List.of());
        var table = table(figures(wishes, register), RegisterTotal.KEY);
        assertEquals(table.total().hasNumber() ? Form.TOTAL_CLASS : Form.NOTHING, table.form());
        return table.total().hasNumber()
                ? table.total().from() + "-" + table.total().to()
                : "-";
    }

    private static String detriment(int whole, int part) {
        var topics =
                new CountedTable("T2", "topic", false, TOPICS, List.of(whole + 9, 5, 6, whole), List.of(), List.of());
        var detriment =
                new CountedTable("T8", "detriment", true, List.of("IN.BEN"), List.of(part), List.of(), List.of());
        var table = table(figures(topics, detriment), PartOfTopic.DETRIMENT);
        return table.cells().isEmpty()
                ? "-"
                : String.valueOf(table.cells().get(0).value());
    }

    private static YearFigures figures(CountedTable whole, CountedTable other) {
        var counts = new YearCounts(
                2025, 480, whole.total(), List.of(whole, other), YearCounts.Terms.NONE, YearCounts.Work.NONE);
        return new YearTables(PARAMETERS).of(counts, List.of());
    }

    private static PublishedTable table(YearFigures figures, String key) {
        return figures.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
