package nl.klankbord.reporting.yearly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.YearFigures;
import org.junit.jupiter.api.Test;

class FinalDocumentsTest {
    private static final List<Integer> TOPICS = List.of(6, 5, 3, 4, 1, 2, 0, 1, 0, 0);

    /** Whoever holds report and hash could otherwise try out what the author was told of hidden numbers. */
    @Test
    void theHashIsOverWhatReadersGetAndNothingElse() {
        var sources = SampleYear.veldzicht();
        var figures = sources.figures();
        var silent = new YearFigures(
                figures.year(),
                figures.k(),
                figures.profile(),
                figures.tables().stream()
                        .map(FinalDocumentsTest::withoutReasons)
                        .toList(),
                figures.nothingPublishable(),
                figures.pass(),
                "0".repeat(64));

        assertNotEquals(figures, silent);
        assertEquals(hash(sources, figures), hash(sources, silent));
        assertNotEquals(hash(sources, figures), hash(sources, SampleYear.figures(SampleYear.YEAR, 480, other())));
    }

    private static List<Integer> other() {
        return TOPICS.stream().map(count -> count + 1).toList();
    }

    private static PublishedTable withoutReasons(PublishedTable table) {
        return new PublishedTable(
                table.id(),
                table.of(),
                table.form(),
                table.years(),
                table.cells(),
                table.total(),
                table.sentences(),
                List.of(),
                null,
                table.verdict());
    }

    private static String hash(ReportSources sources, YearFigures figures) {
        var nl = ReportWriter.write(sources, Language.NL);
        var en = ReportWriter.write(sources, Language.EN);
        return new FinalDocuments(nl, en, figures).hash();
    }
}
