package nl.klankbord.reporting.yearly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.reporting.Accessible;
import nl.klankbord.reporting.yearly.ReadDesk.Written;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Page, paper and data say the same. */
class ReportFilesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void paperIsTaggedWithLanguageTitleOutlineTablesAndChartsInWords(Language language) throws IOException {
        var document = ReportWriter.write(SampleYear.veldzicht(), language);
        try (var pdf = Loader.loadPDF(ReportPdf.of(document))) {
            var catalog = pdf.getDocumentCatalog();
            assertEquals(language.tag(), catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals(document.title(), pdf.getDocumentInformation().getTitle());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertEquals(titles(document), bookmarks(pdf));
            assertTrue(pdf.getNumberOfPages() >= 6 && pdf.getNumberOfPages() <= 14, () -> "" + pdf.getNumberOfPages());

            var parts = new ArrayList<PDStructureElement>();
            collect(catalog.getStructureTreeRoot(), parts);
            var figures = parts.stream()
                    .filter(part -> part.getStructureType().equals("Figure"))
                    .toList();
            assertFalse(figures.isEmpty());
            figures.forEach(
                    figure -> assertFalse(figure.getAlternateDescription().isBlank()));
            assertEquals(figures.size(), count(document, Block.Chart.class));
            assertEquals(count(parts, "Table"), count(document, Block.Table.class));
            assertEquals(1, count(parts, "H1"));
            assertTrue(count(parts, "TH") > 20);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void paperConformsToTheStandardForEverybody(Language language) {
        for (var sources : List.of(SampleYear.inSector(), SampleYear.korenaar(0))) {
            assertEquals(List.of(), Accessible.faults(ReportPdf.of(ReportWriter.write(sources, language))));
        }
    }

    @Test
    void pageAndPaperShowTheSameNumbers() throws IOException {
        var document = ReportWriter.write(SampleYear.veldzicht(), Language.NL);
        var page = ReportPage.of(document);
        try (var pdf = Loader.loadPDF(ReportPdf.of(document))) {
            var paper = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (var section : document.sections()) {
                for (var block : section.blocks()) {
                    if (!(block instanceof Block.Table table)) continue;
                    for (var row : table.rows()) {
                        var number = row.cells().get(row.cells().size() - 1);
                        assertTrue(page.contains("<td>" + ReportPage.safe(number) + "</td>"), number);
                        assertTrue(paper.contains(number), number);
                    }
                }
            }
        }
    }

    /** Neither a section nor a chart begins at the foot of one page and goes on at the head of the next. */
    @Test
    void noHeadingIsTheLastLineOfAPage() throws IOException {
        for (var sources : List.of(SampleYear.inSector(), SampleYear.eikenrade(), SampleYear.korenaar(0))) {
            var document = ReportWriter.write(sources, Language.NL);
            try (var pdf = Loader.loadPDF(ReportPdf.of(document))) {
                var reader = new PDFTextStripper();
                for (var number = 1; number <= pdf.getNumberOfPages(); number++) {
                    reader.setStartPage(number);
                    reader.setEndPage(number);
                    var lines = reader.getText(pdf).strip().lines().toList();
                    var last = lines.get(lines.size() - 2);
                    assertFalse(titles(document).contains(last), last);
                }
            }
        }
    }

    @Test
    void whatSomebodyTypedNeverBecomesATag() {
        var sources = SampleYear.veldzicht();
        var texts = ReportTexts.none().with(Map.of(5, new TwoLanguages("<script>alert(1)</script> & \"x\"", "")));
        var document = ReportWriter.write(
                new ReportSources(
                        sources.organisation(), sources.figures(), List.of(), List.of(), texts, 1, null, null),
                Language.NL);

        var page = ReportPage.of(document);

        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"), page);
        assertFalse(page.contains(" style="), "the policy of our pages allows no style beside the sheet");
    }

    @Test
    void theDataFileHoldsWhatTheTablesShowAndNoFormula() {
        var sources = SampleYear.veldzicht();
        var data = DataFile.of(new Written(ReportWriter.write(sources, Language.NL), sources.figures()));
        var topics = data.tables().stream()
                .filter(table -> table.id().equals("T2"))
                .findFirst()
                .orElseThrow();

        assertEquals("EXACT", topics.rows().get(0).shown());
        assertEquals(BigDecimal.valueOf(6), topics.rows().get(0).value());
        assertEquals("SMALL", topics.rows().get(2).shown());
        assertEquals(BigDecimal.ZERO, topics.rows().get(2).atLeast());
        assertEquals(BigDecimal.valueOf(4), topics.rows().get(2).atMost());
        var csv = data.csv(Language.NL);
        assertTrue(csv.startsWith("\uFEFFtable,"), csv);
        assertTrue(
                csv.contains("\"T2\",\"Waar het over ging\",\"OO.PES\",\"Pesten\",\"EXACT\",\"6\",\"6\",\"6\""), csv);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSectorIsTheSameOnPageAndPaperAndInTheData(Language language) throws IOException {
        var sources = SampleYear.inSector();
        var document = ReportWriter.write(sources, language);
        var rate = language == Language.NL ? "2,4" : "2.4";

        assertTrue(ReportPage.of(document).contains("<td>" + rate + "</td>"));
        try (var pdf = Loader.loadPDF(ReportPdf.of(document))) {
            assertTrue(new PDFTextStripper().getText(pdf).contains(rate));
        }
        var sector = DataFile.of(new Written(document, sources.figures())).tables().stream()
                .filter(table -> table.id().equals("T12"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("6", "2.4", "4.6"),
                sector.rows().stream().map(row -> String.valueOf(row.value())).toList());
    }

    private static List<String> titles(ReportDocument document) {
        return document.sections().stream()
                .map(section -> section.section() + ". " + section.title())
                .toList();
    }

    private static List<String> bookmarks(PDDocument pdf) {
        var outline = pdf.getDocumentCatalog().getDocumentOutline();
        assertNotNull(outline);
        var titles = new ArrayList<String>();
        outline.children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> parts) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement part) {
                parts.add(part);
                collect(part, parts);
            }
        }
    }

    private static long count(List<PDStructureElement> parts, String type) {
        return parts.stream()
                .filter(part -> part.getStructureType().equals(type))
                .count();
    }

    private static long count(ReportDocument document, Class<? extends Block> kind) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .count();
    }
}
