package nl.klankbord.reporting.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.klankbord.disclosure.CountedTable;
import nl.klankbord.disclosure.CountedTable.Known;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.disclosure.YearCounts.Terms;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.statistics.RegisterFacts.Reports;
import org.junit.jupiter.api.Test;

/** The rows of tables are those of the taxonomy, and each card that counts is in one row of each. */
class CountYearTest {
    private static final RegisterFacts NO_REPORTS = new RegisterFacts(Reports.NONE, Reports.NONE, Terms.NONE);

    private final JsonNode taxonomy = new JsonMapper()
            .readTree(Path.of("../case-service/src/main/resources/data/taxonomy.json")
                    .toFile());

    CountYearTest() throws IOException {}

    @Test
    void rowsAreTheListsOfTheTaxonomyInTheirOrder() {
        var kinds = topics("OO");
        var coarse = topics("null");
        coarse.removeAll(List.of("ONBEKEND", "WIL_NIET_ZEGGEN"));
        assertEquals(
                coarse,
                CountedCodes.COARSE.stream().map(CountedTable.Group::code).toList());
        coarse.remove("OO");
        kinds.addAll(coarse);
        assertEquals(kinds, CountedCodes.TOPICS);
        assertEquals(rows(list("reporterRole"), CountedCodes::role), CountedCodes.ROLES);
        assertEquals(list("workRelation"), CountedCodes.RELATIONS);
        assertEquals(list("otherParty"), CountedCodes.PARTIES);
        for (var code : list("anonymity")) {
            assertTrue(CountedCodes.KNOWN.contains(CountedCodes.known(new TaxonomyCode(code))), code);
        }
        assertEquals(list("contactChannel"), CountedCodes.CHANNELS);
        assertEquals(list("mode"), CountedCodes.MODES);
        assertEquals(list("action"), CountedCodes.ACTIONS);
        assertEquals(list("result"), CountedCodes.RESULTS);
        assertEquals(list("conversationCount"), CountedCodes.TALKS);
        assertEquals(rows(list("legalNature"), CountedCodes::nature), CountedCodes.NATURES);
        var reasons = new ArrayList<>(list("closingReason"));
        assertTrue(reasons.removeAll(CountedCodes.NOT_COUNTED));
        assertEquals(rows(reasons, CountedCodes::reason), CountedCodes.REASONS);
        assertEquals(rows(list("caseDuration"), CountedCodes::duration), CountedCodes.DURATIONS);
    }

    private static List<String> rows(List<String> codes, Function<TaxonomyCode, String> row) {
        return codes.stream().map(TaxonomyCode::new).map(row).distinct().toList();
    }

    /** What is still open counts in the next year too, and what is out of scope has a topic of its own. */
    @Test
    void howManyAreStillOpenOrOutOfScopeIsNoRowOfItsOwn() {
        var reasons = List.of("CLO.AFG", "CLO.LOP", "CLO.BSC", "CLO.WEN");
        var cards = reasons.stream()
                .map(reason -> card("OO.PES", reason, List.of()))
                .toList();
        var ended = new CountYear(cards, NO_REPORTS, YearCounts.Work.NONE)
                .of(2025, 80).tables().stream()
                        .filter(table -> table.of().equals("reason"))
                        .map(CountedTable::counts)
                        .toList();
        assertEquals(List.of(List.of(3, 1, 0, 0, 0)), ended);
    }

    @Test
    void everyTopicHasARow() {
        for (var topic : taxonomy.at("/topics")) {
            var code = topic.path("code").asText();
            var row = CountedCodes.topic(new TaxonomyCode(code));
            assertTrue(CountedCodes.TOPICS.contains(row), code);
            assertTrue(code.startsWith(row) || row.equals(CountedCodes.OTHER_BEHAVIOUR), code);
        }
        assertEquals("OO.PES", CountedCodes.topic(new TaxonomyCode("OO.PES.UIT")));
        assertEquals("OO.OVG", CountedCodes.topic(new TaxonomyCode("OO")));
        assertEquals("IN", CountedCodes.topic(new TaxonomyCode("IN.FRA")));
    }

    @Test
    void testsAndSpamAreNotCountedAndAllOthersAreInEveryTableOnce() {
        var cards = List.of(
                card("OO.PES.UIT", "CLO.AFG", List.of("IN.FRA", "IN.COR")),
                card("ONBEKEND", "CLO.LOP", List.of()),
                card("OO.SEX", "CLO.TST", List.of()),
                card("OO.SEX", "CLO.SPA", List.of()),
                card("OO.SEX", "CLO.DUB", List.of()));
        var counts = new CountYear(cards, NO_REPORTS, YearCounts.Work.NONE).of(2025, 80);

        assertEquals(2, counts.cases());
        for (var table : counts.tables()) {
            var sum = table.counts().stream().mapToInt(Integer::intValue).sum();
            assertTrue(table.several() || sum == 2, table.id() + table.of());
        }
        var extra = counts.tables().stream()
                .filter(table -> table.of().equals("extra"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, extra.counts().get(CountedCodes.TOPICS.indexOf("IN")));
    }

    @Test
    void theRegisterIsKnownToItsReadersInEveryWayInWhichItMayBe() {
        assertEquals(List.of(), NO_REPORTS.ofTopics());
        var register = received(Map.of("OO", 2, "IN", 1, "ONBEKEND", 1), Map.of("LN.MIS", 4));
        var behaviour = List.of(0, 1, 2, 3, 4, 5, 6);
        assertEquals(
                Set.of(new Known(behaviour, 2), new Known(behaviour, 1), new Known(List.of(7), 1)),
                Set.copyOf(register.ofTopics()));
        assertEquals(List.of(new Known(List.of(1), 4)), register.ofNatures());
        assertEquals(List.of(new Known(List.of(3), 4)), register.ofModes());
    }

    /** of its register an organisation knows whom a report is about, and at most every name. */
    @Test
    void theRegisterKnowsWhomItIsAboutAndWhoReported() {
        var register = received(Map.of("IN", 3), Map.of("LN.MIS", 3));
        assertEquals(List.of(new Known(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), 3)), register.ofParties());
        assertEquals(List.of(new Known(List.of(1), 3)), register.ofKnown());
    }

    /** A case that runs on has a card in the next year too, with the topic, the wish and the party that the register names. */
    @Test
    void aReportThatRunsOnIsKnownInTheNextYearTooAtMost() {
        var before = new Reports(Map.of("IN", 3), Map.of("LN.MIS", 3));
        var register = new RegisterFacts(new Reports(Map.of("IN", 1), Map.of("LN.MIS", 1)), before, Terms.NONE);
        assertEquals(List.of(new Known(List.of(7), 1), new Known(List.of(7), 3, false)), register.ofTopics());
        assertEquals(List.of(new Known(List.of(1), 1), new Known(List.of(1), 3, false)), register.ofNatures());
        assertEquals(List.of(new Known(List.of(3), 1), new Known(List.of(3), 3, false)), register.ofModes());
    }

    @Test
    void aRegisterThatNobodyCountedInTimeMayHaveToldOfEveryCase() {
        var cards = List.of(card("OO.PES", "CLO.AFG", List.of()), card("IN.FRA", "CLO.AFG", List.of()));
        var year = new CountYear(cards, RegisterFacts.ofEverything(2), YearCounts.Work.NONE).of(2025, 80);
        for (var of : List.of("topic", "nature", "mode", "party", "known")) {
            var known = table(year, of).known();
            assertTrue(known.stream().mapToInt(Known::cases).sum() >= 2, of);
            assertTrue(known.stream().noneMatch(Known::surely), of);
        }
    }

    private static RegisterFacts received(Map<String, Integer> topics, Map<String, Integer> natures) {
        return new RegisterFacts(new Reports(topics, natures), Reports.NONE, Terms.NONE);
    }

    @Test
    void whatACardDoesNotSayIsInTheRowOfWhatIsNotKnown() {
        var cards = List.of(
                card("OO.PES", "LEIDINGGEVENDE", "ANONIEM", "OP_TIJD"),
                card("OO.PES", "LEIDINGGEVENDE", "BEKEND_BIJ_VP", "TE_LAAT"),
                card("OO.PES", "WIL_NIET_ZEGGEN", "BEKEND_BIJ_ORG", "OP_TIJD"),
                card("OO.PES", "ONBEKEND", "ONBEKEND", "ONBEKEND"));
        var year = new CountYear(cards, NO_REPORTS, new YearCounts.Work(40, 4, true)).of(2025, 80);

        assertEquals(List.of(2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1), counts(year, "party"));
        assertEquals(List.of(1, 2, 1), counts(year, "known"));
        assertEquals(List.of(2, 2), counts(year, "answer"));
        assertEquals(new YearCounts.Work(40, 4, true), year.work());
    }

    private static List<Integer> counts(YearCounts year, String of) {
        return table(year, of).counts();
    }

    private static CountedTable table(YearCounts year, String of) {
        return year.tables().stream()
                .filter(table -> table.of().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private static CaseCodes card(String topic, String party, String known, String answer) {
        return card(topic, "CLO.AFG", List.of(), party, known, answer);
    }

    private static CaseCodes card(String topic, String reason, List<String> extra) {
        return card(topic, reason, extra, "ONBEKEND", "ONBEKEND", "ONBEKEND");
    }

    private static CaseCodes card(
            String topic, String reason, List<String> extra, String party, String known, String answer) {
        return new CaseCodes(
                new TaxonomyCode(topic),
                extra.stream().map(TaxonomyCode::new).toList(),
                new TaxonomyCode("LN.PER"),
                new TaxonomyCode("GETUIGE"),
                new TaxonomyCode("WERKNEMER"),
                new TaxonomyCode("PLATFORM"),
                new TaxonomyCode("SPARREN"),
                List.of(new TaxonomyCode("ACT.LUI")),
                new TaxonomyCode("RES.STR"),
                new TaxonomyCode(reason),
                new TaxonomyCode("C2_3"),
                new TaxonomyCode("W2_8"),
                new TaxonomyCode(party),
                new TaxonomyCode(known),
                new TaxonomyCode(answer));
    }

    private List<String> list(String name) {
        return StreamSupport.stream(taxonomy.at("/lists/" + name).spliterator(), false)
                .map(entry -> entry.path("code").asText())
                .toList();
    }

    private List<String> topics(String parent) {
        return StreamSupport.stream(taxonomy.path("topics").spliterator(), false)
                .filter(topic -> topic.path("parent").asText().equals(parent))
                .map(topic -> topic.path("code").asText())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
