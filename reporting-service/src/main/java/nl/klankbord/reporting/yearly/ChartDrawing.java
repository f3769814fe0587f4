package nl.klankbord.reporting.yearly;

import java.util.Locale;
import nl.klankbord.reporting.yearly.Block.Bar;
import nl.klankbord.reporting.yearly.Block.Chart;
import nl.klankbord.reporting.yearly.Block.ChartForm;

/**
 * Charts as drawings inside a page. A screen reader skips them: sentence and table say the same. Hidden numbers are hatched and
 * of one length; each bar has its value in words beside it, so nothing depends on colour or a pointer.
 */
final class ChartDrawing {
    private static final int WIDTH = 640;
    private static final int ROW = 44;
    private static final int BAR = 16;
    private static final int LONGEST = 400;
    private static final int HEIGHT = 220;
    private static final int BASE = 170;
    private static final int HIGHEST = 130;

    private ChartDrawing() {}

    static String svg(Chart chart) {
        return chart.form() == ChartForm.BARS ? bars(chart) : line(chart);
    }

    private static String bars(Chart chart) {
        var hatch = chart.id() + "-hatch";
        var drawn = new StringBuilder(open(chart.bars().size() * ROW)).append(pattern(hatch));
        var top = 0;
        for (var bar : chart.bars()) {
            drawn.append(bar(bar, top, hatch));
            top += ROW;
        }
        return drawn.append("</svg>").toString();
    }

    private static String pattern(String id) {
        return "<defs><pattern class=\"hatch\" id=\"%s\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 8 8 0\"/></pattern></defs>"
                .formatted(ReportPage.safe(id));
    }

    private static String bar(Bar bar, int top, String hatch) {
        var length = (int) Math.round(bar.share() * LONGEST);
        var shape = bar.hidden() ? "class=\"hidden\" fill=\"url(#" + ReportPage.safe(hatch) + ")\"" : "class=\"bar\"";
        return "<text x=\"0\" y=\"%d\">%s</text><rect %s x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/><text x=\"%d\" y=\"%d\">%s</text>"
                .formatted(
                        top + 14,
                        ReportPage.safe(bar.label()),
                        shape,
                        top + 20,
                        Math.max(1, length),
                        BAR,
                        length + 8,
                        top + 33,
                        ReportPage.safe(bar.text()));
    }

    private static String line(Chart chart) {
        var hatch = chart.id() + "-hatch";
        var drawn = new StringBuilder(open(HEIGHT)).append(pattern(hatch));
        var step = WIDTH / Math.max(1, chart.bars().size());
        var left = step / 2;
        Bar former = null;
        for (var point : chart.bars()) {
            // A year without a number is a gap.
            if (former != null && !former.hidden() && !point.hidden()) {
                drawn.append(String.format(
                        Locale.ROOT,
                        "<path class=\"join\" d=\"M%d %d %d %d\"/>",
                        left - step,
                        height(former),
                        left,
                        height(point)));
            }
            if (point.hidden()) {
                drawn.append("<rect class=\"hidden\" fill=\"url(#%s)\" x=\"%d\" y=\"%d\" width=\"48\" height=\"14\"/>"
                        .formatted(ReportPage.safe(hatch), left - 24, BASE - 7));
            } else {
                drawn.append("<circle class=\"point\" cx=\"%d\" cy=\"%d\" r=\"5\"/>".formatted(left, height(point)));
            }
            var text = (point.hidden() ? BASE : height(point)) - 12;
            drawn.append(centred(left, text, point.text())).append(centred(left, HEIGHT - 20, point.label()));
            left += step;
            former = point;
        }
        return drawn.append("</svg>").toString();
    }

    private static String centred(int left, int top, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>".formatted(left, top, ReportPage.safe(text));
    }

    private static int height(Bar point) {
        return BASE - (int) Math.round(point.share() * HIGHEST);
    }

    private static String open(int height) {
        return "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">".formatted(WIDTH, height);
    }
}
