package nl.klankbord.reporting.yearly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.Form;
import nl.klankbord.disclosure.PublishedCell;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.reporting.yearly.Block.Chart;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.Block.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportWriterTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void allSectionsAreThereAndSayWhatWasPublished(Language language) {
        var document = ReportWriter.write(SampleYear.veldzicht(), language);

        assertEquals(
                IntStream.range(0, ReportWriter.SECTIONS).boxed().toList(),
                document.sections().stream()
                        .map(ReportDocument.Section::section)
                        .toList());
        assertTrue(document.sections().stream()
                .noneMatch(section -> section.blocks().isEmpty()));
        var topics = table(document, "T2");
        assertEquals("6", topics.rows().get(0).cells().get(1));
        assertEquals(
                new NumberWords(language, 5).word("cellSmall"),
                topics.rows().get(2).cells().get(1));
        assertTrue(says(document, 1, language == Language.NL ? "Er waren 22 contacten." : "There were 22 contacts."));
    }

    /** Every chart is followed by its table, and shows nothing that the table does not. */
    @Test
    void eachChartStandsAboveATableThatSaysTheSame() {
        var charts = 0;
        for (var section :
                ReportWriter.write(SampleYear.veldzicht(), Language.NL).sections()) {
            for (var at = 0; at < section.blocks().size(); at++) {
                if (!(section.blocks().get(at) instanceof Chart chart)) continue;
                charts++;
                var table = (Table) section.blocks().get(at + 1);
                assertEquals(chart.table(), table.id());
                assertFalse(chart.sentence().isBlank());
                for (var bar = 0; bar < chart.bars().size(); bar++) {
                    assertEquals(
                            chart.bars().get(bar).text(),
                            table.rows().get(bar).cells().get(1));
                }
                if (chart.form() != Block.ChartForm.LINE) {
                    assertTrue(hiddenLengths(chart).size() <= 1, chart::id);
                }
            }
        }
        assertTrue(charts >= 4, () -> "too few charts");
    }

    /** Wishes and actions stand one above the other; who wanted what and got what is said nowhere. */
    @Test
    void wishesAreOneBarAboveTheBarsOfWhatWasDone() {
        var guidance = ReportWriter.write(SampleYear.eikenrade(), Language.NL)
                .sections()
                .get(6);
        var charts = guidance.blocks().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();

        assertEquals(Block.ChartForm.STACK, charts.get(0).form());
        assertEquals(
                List.of(true, true, false, false),
                charts.get(0).bars().stream().map(Block.Bar::hidden).toList());
        assertEquals(
                1, charts.get(0).bars().stream().mapToDouble(Block.Bar::share).sum(), 1e-9);
        assertEquals("T5-action", charts.get(1).table());
        assertTrue(guidance.blocks()
                .contains(new Paragraph(
                        "Wie wat wilde en wat daarna gebeurde, zetten we niet naast elkaar: zo’n tabel kan personen"
                                + " herkenbaar maken.",
                        null)));
    }

    /** A page of cells that all say "below 5" tells nothing more than one row does. */
    @Test
    void rowsThatSayTheSameStandTogetherWhereNoNumberIsShown() {
        var codes = List.of("A", "B", "C", "D");
        var small = codes.stream()
                .map(code -> new PublishedCell(code, PublishedCell.Kind.BELOW, null))
                .toList();
        var below = with(small, new PublishedCell("B", PublishedCell.Kind.AT_LEAST, null));
        var drawn = new FigureTables(Language.NL, 5, null);

        assertEquals(
                List.of(
                        new Block.Row("B", List.of("B", "5 of meer")),
                        new Block.Row("A+C+D", List.of("A; C; D", "elk kleiner dan 5 (ook nul)"))),
                rows(drawn, "T3", below));
        assertEquals(4, rows(drawn, "T2", below).size());
        var oneShown = with(small, new PublishedCell("B", PublishedCell.Kind.EXACT, 7));
        assertEquals(4, rows(drawn, "T3", oneShown).size());
    }

    private static List<PublishedCell> with(List<PublishedCell> cells, PublishedCell other) {
        return cells.stream()
                .map(cell -> cell.code().equals(other.code()) ? other : cell)
                .toList();
    }

    private static List<Block.Row> rows(FigureTables drawn, String id, List<PublishedCell> cells) {
        var like = SampleYear.korenaar(0).figures().tables().get(0);
        var table = new PublishedTable(
                id,
                id.equals("T2") ? "topic" : "role",
                Form.FINE,
                List.of(SampleYear.YEAR),
                cells,
                like.total(),
                List.of(),
                List.of(),
                null,
                like.verdict());
        return drawn.blocks(table).stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .toList();
    }

    @Test
    void aFinalReportSaysSinceWhen() {
        var draft = ReportWriter.write(SampleYear.veldzicht(), Language.NL);

        assertEquals("versie 1", ReportWriter.standing(draft));
        assertEquals(
                "versie 1. Definitief op 20 januari 2027",
                ReportWriter.standing(draft.finalOn(LocalDate.of(2027, 1, 20), "aa")));
    }

    private static Set<Double> hiddenLengths(Chart chart) {
        return chart.bars().stream()
                .filter(Block.Bar::hidden)
                .map(Block.Bar::share)
                .collect(Collectors.toSet());
    }

    /** Acceptance check 9 of domain.md 11. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noCaseAndFourGiveTheSameReport(Language language) throws IOException {
        var none = SampleYear.korenaar(0);
        var nothing = ReportWriter.write(none, language);
        for (var cases = 1; cases < 5; cases++) {
            var four = new ReportSources(
                    none.organisation(),
                    SampleYear.korenaar(cases).figures(),
                    List.of(),
                    List.of(),
                    none.texts(),
                    1,
                    none.author(),
                    none.certificate());
            assertEquals(nothing, ReportWriter.write(four, language));
            assertEquals(ReportPage.of(nothing), ReportPage.of(ReportWriter.write(four, language)));
            assertArrayEquals(ReportPdf.of(nothing), ReportPdf.of(ReportWriter.write(four, language)), "to the byte");
        }
        assertTrue(SampleYear.korenaar(4).figures().nothingPublishable());
        var typed = none.texts().with(Map.of(5, new TwoLanguages("Iets anders.", "Something else.")));
        var other = ReportWriter.write(
                new ReportSources(
                        none.organisation(), none.figures(), List.of(), List.of(), typed, 1, none.author(), null),
                language);
        assertNotEquals(paper(nothing), paper(other));
    }

    @Test
    void aTextThatNobodyTranslatedStandsThereInItsOwnLanguage() {
        var sources = SampleYear.veldzicht();
        var texts = ReportTexts.none().with(Map.of(5, new TwoLanguages("Mensen praten laat.\n\n- een\n- twee", "")));
        var document = ReportWriter.write(
                new ReportSources(
                        sources.organisation(), sources.figures(), List.of(), List.of(), texts, 1, null, null),
                Language.EN);

        assertEquals(
                List.of(new Paragraph("Mensen praten laat.", "nl"), new Block.Items(List.of("een", "twee"))),
                document.sections().get(5).blocks());
    }

    @Test
    void theLineOfYearsHasAGapWhereNothingWasPublished() {
        var line = (Chart) ReportWriter.write(SampleYear.veldzicht(), Language.NL)
                .sections()
                .get(8)
                .blocks()
                .get(0);

        assertEquals(
                List.of("2024", "2025", "2026"),
                line.bars().stream().map(Block.Bar::label).toList());
        assertEquals(
                List.of(true, false, false),
                line.bars().stream().map(Block.Bar::hidden).toList());
        assertEquals("kleiner dan 5 (ook nul)", line.bars().get(0).text());
    }

    @Test
    void lastYearStandsBesideThisOneAsItWasPublished() {
        var document = ReportWriter.write(SampleYear.veldzicht(), Language.NL);
        var totals = table(document, "T1");

        assertEquals(List.of("Wat", "2026", "2025"), totals.headers());
        assertEquals(List.of("Contacten", "22", "15"), totals.rows().get(0).cells());
        assertTrue(totals.rows().stream().allMatch(row -> row.cells().size() == 3));
    }

    /** What became final is drawn from what was kept, for as long as it is read. */
    @Test
    void whatIsKeptIsReadAsItWasWritten() {
        var sources = SampleYear.veldzicht();
        var written = new FinalDocuments(
                ReportWriter.write(sources, Language.NL), ReportWriter.write(sources, Language.EN), sources.figures());

        assertEquals(written, FinalDocuments.read(written.stored()));
        assertEquals(written.hash(), FinalDocuments.read(written.stored()).hash());
        assertEquals(
                ReportTexts.prefilled().all(),
                ReportTexts.read(ReportTexts.prefilled().stored()).all());
    }

    @Test
    void theAnswersOfTheBoardChangeNothingElse() {
        var document = ReportWriter.write(SampleYear.veldzicht(), Language.NL);
        var answer = List.<Block>of(new Paragraph("Het bestuur neemt het advies over.", null));
        var answered = ReportWriter.withResponses(document, answer);

        assertEquals(answer, answered.sections().get(12).blocks());
        assertEquals(document, answered.with(12, document.sections().get(12).blocks()));
        assertEquals(document, ReportWriter.withResponses(document, List.of()));
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

    private static String paper(ReportDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(ReportPdf.of(document))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
