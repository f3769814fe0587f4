package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A whole year, as the organisations of the demo practice would see it (domain.md 11). */
class YearTablesTest {
    private static final Parameters PARAMETERS = Parameters.standard(LocalDate.of(2023, 1, 1), 5, Profile.STRICT);
    private static final List<String> TOPICS =
            List.of("OO.PES", "OO.INT", "OO.SEX", "OO.AGR", "OO.DIS", "OO.ONV", "OO.OVG", "IN", "BS", "AV");
    private static final List<CountedTable.Group> COARSE = List.of(
            new CountedTable.Group("OO", List.of(0, 1, 2, 3, 4, 5, 6)),
            new CountedTable.Group("IN", List.of(7)),
            new CountedTable.Group("BS", List.of(8)),
            new CountedTable.Group("AV", List.of(9)));

    private final YearTables yearTables = new YearTables(PARAMETERS);

    @Test
    void theOrganisationsOfTheDemoSeeWhatTheRulesSay() {
        assertEquals("SENTENCE -:", shown(0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
        assertEquals("TOTAL 6:", shown(2, 1, 0, 1, 1, 0, 0, 0, 1, 0));
        assertEquals("FINE 22: 6,5,<,<,<,<,<,<,<,<", shown(6, 5, 3, 4, 1, 2, 0, 1, 0, 0));
        assertEquals("FINE 41: 9,8,<,6,5,<,<,5,<,<", shown(9, 8, 4, 6, 5, 3, 1, 5, 0, 0));
        assertEquals("COARSE 8: .,<,<,<", shown(2, 1, 2, 1, 0, 1, 0, 1, 0, 0));
    }

    @Test
    void noneAndFourAreTheSameInEveryNumberAndSentence() {
        var none = yearTables.of(year(2025, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), List.of());
        var four = yearTables.of(year(2025, 1, 0, 2, 0, 0, 0, 0, 1, 0, 0), List.of());

        assertEquals(none, four);
        assertTrue(none.nothingPublishable());
        assertTrue(none.tables().stream().allMatch(table -> table.cells().isEmpty()));
        assertEquals(List.of("small"), table(none, "T1/contacts").sentences());
    }

    @Test
    void theNestedRowsOfTheFirstTableSayNothingThatTheTableOfTopicsDoesNotSay() {
        var advice = table(yearTables.of(year(2025, 9, 8, 2, 6, 5, 2, 1, 5, 0, 8), List.of()), "T1/contacts");
        assertEquals("TOTAL 46: 38,8", text(advice));

        var oneAdvice = table(yearTables.of(year(2025, 9, 8, 4, 6, 5, 3, 1, 5, 0, 1), List.of()), "T1/contacts");
        assertEquals("TOTAL 42: .,<", text(oneAdvice));

        var noBreakdown = table(yearTables.of(year(2025, 2, 1, 0, 1, 1, 0, 0, 0, 0, 1), List.of()), "T1/contacts");
        assertEquals("TOTAL 6:", text(noBreakdown));
    }

    @Test
    void thatThereIsNoBreakdownBySubjectIsSaidOfSubjectsOnly() {
        var subjects = new CountedTable(
                "T2", "topic", false, TOPICS, List.of(9, 8, 4, 6, 5, 3, 1, 5, 0, 0), List.of(), COARSE);
        var other = CountedTable.of("T4", "channel", List.of("A", "B"), List.of(41, 0));
        var counts =
                new YearCounts(2025, 480, 41, List.of(subjects, other), YearCounts.Terms.NONE, YearCounts.Work.NONE);
        var figures = yearTables.of(counts, List.of());

        assertEquals("TOTAL 41:", text(table(figures, "T4/channel")));
        assertEquals(List.of(), table(figures, "T4/channel").sentences());
        assertEquals(List.of("whyNoNumber"), table(figures, "T2/topic").sentences());
        var none = yearTables.of(year(2025, 2, 1, 0, 1, 1, 0, 0, 0, 1, 0), List.of());
        assertEquals(List.of("noBreakdown"), table(none, "T2/topic").sentences());
    }

    @Test
    void percentagesAreDividedFromShownNumbersOfManyOnly() {
        assertEquals("ROWS -: 75,25,60", text(process(30, 10, 16, 24)));
        assertEquals("ROWS -: 75,25", text(process(30, 10, 37, 3)));
        assertEquals(Form.NOTHING, process(12, 7, 9, 10).form());
        assertEquals(Form.NOTHING, process(1, 3, 2, 2).form());
    }

    @Test
    void aFirstAnswerInTimeIsAPercentageOfManyOnly() {
        assertEquals("ROWS -: 75", text(answered(15, 5)));
        assertEquals(Form.NOTHING, answered(24, 4).form());
        assertEquals(Form.NOTHING, answered(14, 5).form());
        assertEquals(Form.NOTHING, answered(2, 2).form());
    }

    private PublishedTable answered(int inTime, int later) {
        var answer = CountedTable.of("T7", "answer", List.of("OP_TIJD", "LATER"), List.of(inTime, later));
        var counts =
                new YearCounts(2025, 480, inTime + later, List.of(answer), YearCounts.Terms.NONE, YearCounts.Work.NONE);
        return table(yearTables.of(counts, List.of()), "T13/process");
    }

    private PublishedTable process(int platform, int phone, int once, int more) {
        var channel = CountedTable.of("T4", "channel", List.of("PLATFORM", "TEL"), List.of(platform, phone));
        var talks = CountedTable.of("T7", "talks", List.of("C1", "C2_3"), List.of(once, more));
        var counts = new YearCounts(
                2025, 480, platform + phone, List.of(channel, talks), YearCounts.Terms.NONE, YearCounts.Work.NONE);
        return table(yearTables.of(counts, List.of()), "T13/process");
    }

    @Test
    void everySuppressionIsSaidInWordsAndTheNextBetterTableIsOffered() {
        var coarse = table(yearTables.of(year(2025, 2, 1, 2, 1, 0, 1, 0, 1, 0, 0), List.of()), "T2/topic");
        assertEquals(
                List.of(Reason.COARSER, Reason.LARGEST_HIDDEN, Reason.SMALL, Reason.SMALL, Reason.SMALL),
                coarse.why().stream().map(Explanation::reason).toList());
        assertTrue(coarse.why().stream()
                .noneMatch(why -> why.nl().contains("{") || why.en().contains("{")));
        var next = coarse.next();
        assertTrue(next != null && next.nl().contains("Vanaf 10 contacten"), () -> String.valueOf(next));

        var few = table(yearTables.of(year(2025, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0), List.of()), "T2/topic");
        var more = few.next();
        assertTrue(more != null && more.en().contains("From 10 contacts"), () -> String.valueOf(more));

        var window = CountedTable.of("T5", "mode", List.of("A", "B", "C"), List.of(4, 4, 4));
        var pool = only(window).next();
        assertTrue(pool != null && pool.en().contains("From 2027"), () -> String.valueOf(pool));
    }

    @Test
    void whatTheOrganisationKnowsOfItsRegisterUnlocksNothing() {
        var cells = List.of(7, 3, 2, 0);
        var codes = List.of("A", "B", "C", "D");
        var open = new CountedTable("T8", "nature", false, codes, cells, List.of(), List.of());
        var one = new CountedTable(
                "T8", "nature", false, codes, cells, List.of(new CountedTable.Known(List.of(1), 1)), List.of());
        var three = new CountedTable(
                "T8", "nature", false, codes, cells, List.of(new CountedTable.Known(List.of(1), 3)), List.of());

        assertEquals("FINE 12: 7,<,<,<", text(only(open)));
        assertEquals("FINE 12: 7,<,<,<", text(only(one)));
        assertEquals("TOTAL 12:", text(only(three)));
        assertEquals(Reason.INSIDER, only(three).why().get(0).reason());
    }

    /** Five at most in a row do not make it a large one. */
    @Test
    void howManyOfTheRegisterThereAreAtMostMakesNoRowLarge() {
        var codes = List.of("A", "B", "C", "D");
        var cells = List.of(9, 7, 3, 1);
        var surely = List.of(new CountedTable.Known(List.of(1), 5));
        var atMost = List.of(new CountedTable.Known(List.of(1), 5, false));

        assertEquals(
                "FINE 20: .,7,<,<",
                text(only(new CountedTable("T8", "nature", false, codes, cells, surely, List.of()))));
        assertEquals("TOTAL 20:", text(only(new CountedTable("T8", "nature", false, codes, cells, atMost, List.of()))));
    }

    /** What is hidden together is small, so whoever knows four of it knows all; and kinds may be mixed. */
    @Test
    void severalReportsOfUnknownKindLeaveTheCoarseTableOrNone() {
        assertEquals("TOTAL 14:", known(4, 10, 2, 2, 0, 0, 0, 0, 0, 0, 0));
        assertEquals("TOTAL 13:", known(6, 7, 2, 2, 0, 2, 0, 0, 0, 0, 0));
        assertEquals("COARSE 18: .,<,<,<", known(6, 12, 2, 2, 0, 2, 0, 0, 0, 0, 0));
        assertEquals("TOTAL 12:", known(3, 0, 7, 1, 1, 1, 1, 1, 0, 0, 0));
        assertEquals(known(3, 0, 7, 1, 1, 1, 1, 1, 0, 0, 0), known(3, 0, 7, 3, 1, 1, 0, 0, 0, 0, 0));
        assertEquals("FINE 22: 6,5,<,<,<,<,<,<,<,<", known(2, 6, 5, 3, 4, 1, 2, 0, 1, 0, 0));
    }

    private String known(int reports, Integer... topics) {
        var known = List.of(new CountedTable.Known(List.of(0, 1, 2, 3, 4, 5, 6), reports));
        return text(only(new CountedTable("T2", "topic", false, TOPICS, List.of(topics), known, COARSE)));
    }

    @Test
    void aCorrectedVersionShowsTheSameOrLess() {
        var counts = year(2025, 6, 5, 3, 4, 1, 2, 0, 1, 0, 0);
        var first = yearTables.of(counts, List.of());
        var again = yearTables.of(counts, List.of(new PastPublication(counts, first)));
        assertEquals(first, again);

        var oneMore = year(2025, 7, 5, 3, 4, 1, 2, 0, 1, 0, 0);
        var corrected = yearTables.of(oneMore, List.of(new PastPublication(counts, first)));
        assertEquals("TOTAL_CLASS 20-49:", text(table(corrected, "T1/contacts")));
        assertTrue(corrected.tables().stream().allMatch(table -> table.cells().isEmpty()));
    }

    /** Two more than the seven that were told, or so few that hardly any are left: the answer is one and it is true. */
    @Test
    void aTotalThatAnEarlierVersionForbidsIsNotCalledSmall() {
        var seven = year(2025, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var past = List.of(new PastPublication(seven, yearTables.of(seven, List.of())));
        var nine = yearTables.of(year(2025, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0), past);
        var four = yearTables.of(year(2025, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0), past);

        assertEquals("SENTENCE ?:", text(table(nine, "T1/contacts")));
        assertEquals(List.of("withheld"), table(nine, "T1/contacts").sentences());
        assertEquals(List.of("withheld"), table(nine, "T2/topic").sentences());
        assertEquals(nine.contacts(), four.contacts());
        assertEquals(
                table(nine, "T1/contacts").sentences(),
                table(four, "T1/contacts").sentences());
        assertTrue(nine.nothingPublishable() && four.nothingPublishable());
    }

    @Test
    void severalAnswersAreShownWhenNeitherTheyNorTheRestAreFew() {
        var several = new CountedTable(
                "T5", "action", true, List.of("A", "B", "C", "D"), List.of(20, 19, 8, 4), List.of(), List.of());
        assertEquals("ROWS -: 8", text(only(several, 20)));
    }

    @Test
    void termsAreAPercentageOfManyASentenceOfSomeAndNothingOfFew() {
        assertEquals(List.of(), terms(4, 4).sentences());
        assertEquals(List.of(), terms(4, 5, 5).sentences());
        assertEquals(List.of("termsAllMet"), terms(5, 5).sentences());
        assertEquals(List.of("termsNotAllMet"), terms(19, 10).sentences());
        assertEquals(List.of("termsNotAllMet"), terms(20, 17).sentences());
        assertFalse(terms(20, 17).cells().stream().anyMatch(cell -> cell.value() != null));
        assertEquals("ROWS -: 75", text(terms(20, 15)));
    }

    @Test
    void unitsAreChosenByTheirStaff() {
        var units = new Units(PARAMETERS)
                .table(List.of(
                        new Units.Unit("HOME", 210, 12),
                        new Units.Unit("NURSING", 190, 7),
                        new Units.Unit("OFFICE", 80, 3)))
                .orElseThrow();
        assertEquals("FINE 22: .,7,<", text(only(units)));
        assertTrue(new Units(PARAMETERS)
                .table(List.of(new Units.Unit("A", 210, 12), new Units.Unit("B", 49, 7)))
                .isEmpty());
    }

    @Test
    void aStatementIsTheSameWithNoneAndWithFourCases() {
        var none = StatementRule.OPEN.decide(5, 0, 0, 12, false);
        var four = StatementRule.OPEN.decide(5, 4, 31, 12, false);
        assertEquals(none.shownQuarters(), four.shownQuarters());
        assertEquals(new StatementRule.Decision(43, 0, true), StatementRule.OPEN.decide(5, 5, 31, 12, false));
        assertEquals(new StatementRule.Decision(43, 0, true), StatementRule.OPEN.decide(5, 1, 31, 12, true));
    }

    private PublishedTable terms(int ended, int met) {
        return terms(20, ended, met);
    }

    private PublishedTable terms(int cases, int ended, int met) {
        var counts =
                new YearCounts(2025, 480, cases, List.of(), new YearCounts.Terms(ended, met), YearCounts.Work.NONE);
        return table(yearTables.of(counts, List.of()), "T8/terms");
    }

    private PublishedTable only(CountedTable counted) {
        return only(counted, counted.total());
    }

    private PublishedTable only(CountedTable counted, int cases) {
        var counts = new YearCounts(2025, 480, cases, List.of(counted), YearCounts.Terms.NONE, YearCounts.Work.NONE);
        return table(yearTables.of(counts, List.of()), counted.key());
    }

    private String shown(Integer... topics) {
        return text(table(yearTables.of(year(2025, topics), List.of()), "T2/topic"));
    }

    private static YearCounts year(int year, Integer... topics) {
        var counted = new CountedTable("T2", "topic", false, TOPICS, List.of(topics), List.of(), COARSE);
        return new YearCounts(
                year, 480, counted.total(), List.of(counted), YearCounts.Terms.NONE, YearCounts.Work.NONE);
    }

    private static PublishedTable table(YearFigures figures, String key) {
        return figures.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String text(PublishedTable table) {
        var total = table.total();
        var shown = switch (total.kind()) {
            case EXACT -> String.valueOf(total.value());
            case CLASS -> total.from() + "-" + total.to();
            case NONE -> "-";
            case WITHHELD -> "?";
        };
        var cells = table.cells().stream()
                .map(cell -> switch (cell.kind()) {
                    case EXACT -> String.valueOf(cell.value());
                    case BELOW -> "<";
                    case AT_LEAST -> ".";
                })
                .collect(Collectors.joining(","));
        return (table.form() + " " + shown + ": " + cells).strip();
    }
}
