package nl.klankbord.reporting.yearly;

import java.io.IOException;
import nl.klankbord.print.FlowingText;
import nl.klankbord.print.PrintFont;
import nl.klankbord.print.ReadablePage;
import nl.klankbord.reporting.yearly.Block.Bar;
import nl.klankbord.reporting.yearly.Block.Chart;

/** A chart on paper: legible in grey, each number in words beside its bar, hidden ones hatched and of one length. */
final class PaperChart implements FlowingText.Drawing {
    private static final float BAR_ROW = 27;
    private static final float BAR = 9;
    private static final float LABEL = 9;
    private static final float GAP = 40;
    private static final float LINE_HEIGHT = 130;
    private static final float LINE_FOOT = 28;
    private static final float STACK = 18;
    private static final float STACK_HEAD = 38;
    private static final float PART_ROW = 15;
    private static final float PART_KEY = 22;
    private static final double LONGEST = 0.66;

    private final Chart chart;

    PaperChart(Chart chart) {
        this.chart = chart;
    }

    float height() {
        return switch (chart.form()) {
            case BARS -> chart.bars().size() * BAR_ROW;
            case STACK -> STACK_HEAD + chart.bars().size() * PART_ROW;
            case LINE -> LINE_HEIGHT;
        };
    }

    @Override
    public void draw(ReadablePage page, PrintFont font, float left, float bottom, float width) throws IOException {
        var pen = new Pen(page, font);
        switch (chart.form()) {
            case BARS -> bars(pen, left, bottom, width);
            case STACK -> stack(pen, left, bottom, width);
            case LINE -> line(pen, left, bottom, width);
        }
    }

    private void bars(Pen pen, float left, float bottom, float width) throws IOException {
        var top = bottom + height();
        for (var bar : chart.bars()) {
            var length = (float) Math.max(1, bar.share() * width * LONGEST);
            var base = top - BAR_ROW + 4;
            pen.say(bar.label(), left, top - LABEL);
            pen.fill(bar.hidden() ? Texture.HATCHED : Texture.FULL, left, base, length, BAR);
            pen.say(bar.text(), left + length + 6, base + 1.5f);
            top -= BAR_ROW;
        }
    }

    private void stack(Pen pen, float left, float bottom, float width) throws IOException {
        var top = bottom + height();
        var from = left;
        var row = top - STACK_HEAD - LABEL;
        for (var at = 0; at < chart.bars().size(); at++) {
            var part = chart.bars().get(at);
            var texture = part.hidden() ? Texture.HATCHED : Texture.ofPart(at);
            var length = (float) part.share() * width;
            pen.fill(texture, from, top - STACK, length, STACK);
            pen.centre(String.valueOf(at + 1), from + length / 2, top - STACK - 11);
            pen.fill(texture, left, row - 1.5f, PART_KEY, BAR);
            pen.say((at + 1) + ". " + part.label() + ": " + part.text(), left + PART_KEY + 6, row);
            from += length;
            row -= PART_ROW;
        }
    }

    private void line(Pen pen, float left, float bottom, float width) throws IOException {
        var step = width / Math.max(1, chart.bars().size());
        var middle = left + step / 2;
        Bar former = null;
        for (var point : chart.bars()) {
            var height = height(point, bottom);
            if (former != null && !former.hidden() && !point.hidden()) {
                pen.join(middle - step, height(former, bottom), middle, height);
            }
            if (point.hidden()) pen.fill(Texture.HATCHED, middle - GAP / 2, height - BAR / 2, GAP, BAR);
            else pen.fill(Texture.FULL, middle - 3, height - 3, 6, 6);
            pen.centre(point.text(), middle, height + 8);
            pen.centre(point.label(), middle, bottom + 6);
            middle += step;
            former = point;
        }
    }

    private static float height(Bar point, float bottom) {
        return bottom + LINE_FOOT + (float) point.share() * (LINE_HEIGHT - LINE_FOOT - 22);
    }

    /** Draws shapes and words. */
    private record Pen(ReadablePage page, PrintFont font) {
        /** A rectangle with a pattern and an edge. */
        void fill(Texture texture, float left, float bottom, float width, float height) throws IOException {
            var content = page.content();
            content.setLineWidth(0.8f);
            content.setNonStrokingColor(0.12f, 0.37f, 0.47f);
            content.saveGraphicsState();
            content.addRect(left, bottom, width, height);
            content.clip();
            switch (texture) {
                case HATCHED -> {
                    for (var at = left - height; at < left + width; at += 5) {
                        content.moveTo(at, bottom);
                        content.lineTo(at + height, bottom + height);
                    }
                    content.stroke();
                }
                case FULL -> shape(left, bottom, width, height);
                case DOTS -> {
                    for (var x = left + 2; x < left + width; x += 5)
                        for (var y = bottom + 1.5f; y < bottom + height; y += 5) shape(x, y, 2.6f, 2.6f);
                }
                case UPRIGHT -> {
                    for (var x = left + 2; x < left + width; x += 5) shape(x, bottom, 2, height);
                }
                case LYING -> {
                    for (var y = bottom + 1.5f; y < bottom + height; y += 5) shape(left, y, width, 2);
                }
            }
            content.restoreGraphicsState();
            content.addRect(left, bottom, width, height);
            content.stroke();
            content.setNonStrokingColor(0f, 0f, 0f);
        }

        private void shape(float left, float bottom, float width, float height) throws IOException {
            page.content().addRect(left, bottom, width, height);
            page.content().fill();
        }

        void join(float left, float bottom, float right, float top) throws IOException {
            page.content().setLineWidth(1.2f);
            page.content().moveTo(left, bottom);
            page.content().lineTo(right, top);
            page.content().stroke();
        }

        void centre(String text, float middle, float baseline) throws IOException {
            say(text, middle - font.width(text, LABEL) / 2, baseline);
        }

        void say(String text, float left, float baseline) throws IOException {
            var content = page.content();
            content.beginText();
            content.setFont(font.face(), LABEL);
            content.newLineAtOffset(left, baseline);
            content.showText(font.lines(text, LABEL, Float.MAX_VALUE).get(0));
            content.endText();
        }
    }
}
