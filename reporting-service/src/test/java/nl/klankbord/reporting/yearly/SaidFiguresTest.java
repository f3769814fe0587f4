package nl.klankbord.reporting.yearly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.klankbord.reporting.yearly.Block.Chart;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.Block.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How figures are said that not every report has: of a sector, in percentages, and after a correction. */
class SaidFiguresTest {
    /** What is hidden differs with k, so a sentence that says another one tells readers false bounds (domain.md 7.2). */
    @ParameterizedTest
    @ValueSource(ints = {3, 7})
    void theWordsSayTheKOfTheirYear(int k) {
        var year = SampleYear.figures(SampleYear.YEAR, 480, List.of(14, 9, k - 1, 3, 2, 2, 1, 1, 0, 0), k);
        var none = SampleYear.figures(SampleYear.YEAR - 1, 480, List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0), k);
        var organisation = SampleYear.organisation("Zorggroep Veldzicht", 480);
        var nl = ReportWriter.write(SampleYear.sources(organisation, year, List.of(none)), Language.NL);
        var said =
                table(nl, "T2").rows().stream().map(row -> row.cells().get(1)).toList();
        assertTrue(said.contains("kleiner dan " + k + " (ook nul)"), said::toString);
        assertTrue(
                table(nl, "T1").rows().get(0).cells().contains("kleiner dan " + k + " (ook nul)"),
                () -> table(nl, "T1").toString());
        var before = ReportWriter.write(SampleYear.sources(organisation, none, List.of()), Language.NL);
        assertTrue(says(
                before,
                4,
                "Het aantal contacten was kleiner dan " + (k == 3 ? "drie" : "zeven") + " (dit kan ook nul zijn)."));
        for (var document : List.of(nl, before)) {
            assertFalse(document.toString().matches("(?s).*(kleiner dan (5|vijf)|5 of meer).*"), document::toString);
            assertFalse(document.toString().contains("{k"), document::toString);
        }
    }

    /** Whatever the register holds, a report without its class says the same. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void ofTheRegisterAndOfDetrimentThereIsAClassOrOneSentence(Language language) {
        var none = ReportWriter.write(SampleYear.veldzicht(), language);
        assertTrue(says(none, 7, Words.of(language, "register.none")));
        assertTrue(says(none, 7, Words.of(language, "detriment.none")));

        var shown = ReportWriter.write(SampleYear.reporting(), language);
        var words = language == Language.NL ? "5 tot en met 9" : "5 to 9";
        assertTrue(says(shown, 7, Words.of(language, "register.class", "class", words)));
        assertFalse(says(shown, 7, Words.of(language, "detriment.none")));
        assertEquals("6", table(shown, "T8-detriment").rows().get(0).cells().get(1));
    }

    /** It may be five or more, so no sentence and no row calls it small. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aTotalThatAnEarlierVersionForbidsIsNotPublishedAndNotCalledSmall(Language language) {
        var document = ReportWriter.write(SampleYear.corrected(7, 9), language);

        assertTrue(says(document, 4, Words.of(language, "withheld")));
        assertFalse(document.toString().contains(new NumberWords(language, 5).word("small")));
        assertFalse(document.toString().contains(new NumberWords(language, 5).word("cellSmall")));
        var fewer = ReportWriter.write(SampleYear.corrected(7, 4), language);
        assertEquals(document.sections(), fewer.sections());
        assertTrue(says(
                ReportWriter.write(SampleYear.corrected(3, 3), language),
                4,
                new NumberWords(language, 5).word("small")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whyThereIsNoComparisonWithTheSectorIsTheSameForAll(Language language) {
        var none = Words.of(language, "sector.none");
        assertTrue(says(ReportWriter.write(SampleYear.veldzicht(), language), 8, none));
        assertTrue(says(ReportWriter.write(SampleYear.korenaar(4), language), 8, none));
        var shown = ReportWriter.write(SampleYear.inSector(), language);
        assertFalse(says(shown, 8, none));
        assertTrue(says(shown, 8, Words.of(language, "sector.means")));
        assertFalse(says(shown, 8, Words.of(language, "several")), "rates are no answers of one case");
        assertEquals(
                List.of("organisations", "sectorRate", "ownRate"),
                table(shown, "T12").rows().stream().map(Block.Row::code).toList());
        var rates = shown.sections().get(8).blocks().stream()
                .filter(block -> block instanceof Chart chart && chart.table().equals("T12"))
                .flatMap(block -> ((Chart) block).bars().stream())
                .toList();
        assertEquals(
                language == Language.NL ? List.of("2,4", "4,6") : List.of("2.4", "4.6"),
                rates.stream().map(Block.Bar::text).toList());
        assertEquals(24.0 / 46, rates.get(0).share(), 1e-9);
    }

    @Test
    void howTheWorkWentIsSaidInPercentagesOfShownNumbers() {
        var document = ReportWriter.write(SampleYear.veldzicht(), Language.NL);

        assertEquals(
                new NumberWords(Language.NL, 5).word("cellHidden"),
                table(document, "T4").rows().get(1).cells().get(1));
        var rows = table(document, "T13").rows();
        assertEquals(List.of("platform"), rows.stream().map(Block.Row::code).toList());
        assertEquals("32", rows.get(0).cells().get(1));
    }

    private static Table table(ReportDocument document, String id) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Table table && table.id().equals(id))
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean says(ReportDocument document, int section, String sentence) {
        return document.sections().get(section).blocks().stream()
                .anyMatch(
                        block -> block instanceof Paragraph said && said.text().contains(sentence));
    }
}
