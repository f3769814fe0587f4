package nl.klankbord.reporting.yearly;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.klankbord.print.FlowingText;
import nl.klankbord.reporting.yearly.Block.AdviceEntry;
import nl.klankbord.reporting.yearly.Block.Chart;
import nl.klankbord.reporting.yearly.Block.Facts;
import nl.klankbord.reporting.yearly.Block.Items;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.Block.Table;

/** A yearly report on paper, and for a screen reader: tagged, with an outline, each chart with its sentence and its table. */
final class ReportPdf {
    private final ReportDocument document;
    private final Language language;
    private final FlowingText text;

    private ReportPdf(ReportDocument document, FlowingText text) {
        this.document = document;
        this.language = Language.of(document.language());
        this.text = text;
    }

    static byte[] of(ReportDocument document) {
        var footer = document.organisation() + " \u00b7 " + document.title();
        try (var text = new FlowingText(document.language(), document.title(), footer)) {
            new ReportPdf(document, text).write();
            return text.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        text.heading(1, document.title());
        text.paragraph(document.organisation() + ", " + ReportWriter.standing(document), null);
        if (document.draft()) text.paragraph(Words.of(language, "status.draft"), null);
        for (var section : document.sections()) {
            if (section.blocks().isEmpty()) continue;
            text.heading(2, section.section() + ". " + section.title());
            for (var block : section.blocks()) write(block);
        }
        var hash = document.hash();
        if (hash != null) text.remark(Words.of(language, "page.hash") + ": " + hash);
    }

    private void write(Block block) throws IOException {
        if (block instanceof Paragraph paragraph) text.paragraph(paragraph.text(), paragraph.language());
        else if (block instanceof Items list) text.items(list.items());
        else if (block instanceof Table table) write(table);
        else if (block instanceof Chart chart) write(chart);
        else if (block instanceof Facts facts) write(facts);
        else write((AdviceEntry) block);
    }

    private void write(Table table) throws IOException {
        var rows = table.rows().stream().map(Block.Row::cells).toList();
        text.table(table.caption(), table.headers(), rows);
        var why = table.why();
        if (why != null) text.remark(why);
    }

    private void write(Facts facts) throws IOException {
        text.items(facts.rows().stream()
                .map(fact -> fact.label() + ": " + fact.text())
                .toList());
    }

    private void write(AdviceEntry advice) throws IOException {
        text.heading(3, advice.text());
        write(AdviceWords.facts(language, advice));
    }

    private void write(Chart chart) throws IOException {
        var drawing = new PaperChart(chart);
        text.heading(3, chart.caption());
        text.figure(chart.caption() + ". " + chart.sentence(), drawing.height(), drawing, chart.sentence());
    }
}
