package nl.klankbord.reporting.yearly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.klankbord.print.FlowingText;
import nl.klankbord.print.PrintFont;
import nl.klankbord.print.ReadablePage;
import nl.klankbord.reporting.yearly.Block.AdviceEntry;
import nl.klankbord.reporting.yearly.Block.Bar;
import nl.klankbord.reporting.yearly.Block.Chart;
import nl.klankbord.reporting.yearly.Block.ChartForm;
import nl.klankbord.reporting.yearly.Block.Facts;
import nl.klankbord.reporting.yearly.Block.Items;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.Block.Table;

/** A yearly report on paper, and for a screen reader: tagged, with an outline, each chart with its sentence and its table. */
final class ReportPdf {
    private static final float BAR_ROW = 27;
    private static final float BAR = 9;
    private static final float LABEL = 9;
    private static final float GAP = 40;
    private static final float LINE_HEIGHT = 130;

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
        var version = Words.of(language, "page.version", "version", String.valueOf(document.version()));
        text.paragraph(document.organisation() + ", " + version, null);
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
        text.heading(3, chart.caption());
        var alternative = chart.caption() + ". " + chart.sentence();
        if (chart.form() == ChartForm.BARS) {
            var height = chart.bars().size() * BAR_ROW;
            text.figure(alternative, height, (page, font, left, bottom, width) -> {
                var top = bottom + height;
                for (var bar : chart.bars()) {
                    bar(page, font, bar, new Place(left, top, width));
                    top -= BAR_ROW;
                }
            });
        } else {
            text.figure(
                    alternative,
                    LINE_HEIGHT,
                    (page, font, left, bottom, width) ->
                            line(page, font, chart.bars(), new Place(left, bottom, width)));
        }
        text.remark(chart.sentence());
    }

    private record Place(float left, float height, float width) {}

    private static void bar(ReadablePage page, PrintFont font, Bar bar, Place at) throws IOException {
        var length = (float) Math.max(1, bar.share() * at.width() * 0.66);
        var bottom = at.height() - BAR_ROW + 4;
        say(page, font, bar.label(), at.left(), at.height() - LABEL);
        var content = page.content();
        content.setLineWidth(0.8f);
        content.addRect(at.left(), bottom, length, BAR);
        if (bar.hidden()) {
            content.stroke();
            hatch(page, at.left(), bottom, length);
        } else {
            content.setNonStrokingColor(0.12f, 0.37f, 0.47f);
            content.fill();
            content.setNonStrokingColor(0f, 0f, 0f);
        }
        say(page, font, bar.text(), at.left() + length + 6, bottom + 1.5f);
    }

    private static void hatch(ReadablePage page, float left, float bottom, float length) throws IOException {
        var content = page.content();
        for (var at = 0f; at + BAR <= length; at += 5) {
            content.moveTo(left + at, bottom);
            content.lineTo(left + at + BAR, bottom + BAR);
        }
        content.stroke();
    }

    private static void line(ReadablePage page, PrintFont font, List<Bar> points, Place at) throws IOException {
        var content = page.content();
        var step = at.width() / Math.max(1, points.size());
        var left = at.left() + step / 2;
        Bar former = null;
        for (var point : points) {
            var height = at.height() + 28 + (float) point.share() * (LINE_HEIGHT - 50);
            if (former != null && !former.hidden() && !point.hidden()) {
                content.setLineWidth(1.2f);
                content.moveTo(left - step, at.height() + 28 + (float) former.share() * (LINE_HEIGHT - 50));
                content.lineTo(left, height);
                content.stroke();
            }
            if (point.hidden()) {
                content.setLineWidth(0.8f);
                content.addRect(left - GAP / 2, height - BAR / 2, GAP, BAR);
                content.stroke();
                hatch(page, left - GAP / 2, height - BAR / 2, GAP);
            } else {
                content.addRect(left - 3, height - 3, 6, 6);
                content.fill();
            }
            centre(page, font, point.text(), left, height + 8);
            centre(page, font, point.label(), left, at.height() + 6);
            left += step;
            former = point;
        }
    }

    private static void centre(ReadablePage page, PrintFont font, String text, float middle, float baseline)
            throws IOException {
        say(page, font, text, middle - font.width(text, LABEL) / 2, baseline);
    }

    private static void say(ReadablePage page, PrintFont font, String text, float left, float baseline)
            throws IOException {
        var content = page.content();
        content.beginText();
        content.setFont(font.face(), LABEL);
        content.newLineAtOffset(left, baseline);
        content.showText(font.lines(text, LABEL, Float.MAX_VALUE).get(0));
        content.endText();
    }
}
