package nl.klankbord.reporting.yearly;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.klankbord.reporting.yearly.Block.Bar;
import nl.klankbord.reporting.yearly.Block.Chart;

/**
 * Charts as drawings inside a page, in units of the type size and of the width of the page, so that letters stay legible on a
 * small screen. A screen reader skips them: sentence and table say the same. Hidden numbers are hatched and of one length; each
 * number stands in words beside its bar, and parts of one bar differ in pattern, so nothing depends on colour or a pointer.
 */
final class ChartDrawing {
    private static final double GROUND = 9;
    private static final double SPAN = 6.5;

    private ChartDrawing() {}

    static String svg(Chart chart) {
        var drawn = switch (chart.form()) {
            case BARS -> bars(chart);
            case STACK -> stack(chart);
            case LINE -> line(chart);
        };
        return "<div class=\"chart\" aria-hidden=\"true\">" + drawn + "</div>";
    }

    private static String bars(Chart chart) {
        return chart.bars().stream()
                .map(bar -> "<p class=\"row\"><span class=\"label\">%s</span>%s<span class=\"value\">%s</span></p>"
                        .formatted(ReportPage.safe(bar.label()), bar(chart, bar), ReportPage.safe(bar.text())))
                .collect(Collectors.joining("", defined(chart), ""));
    }

    private static String bar(Chart chart, Bar bar) {
        var shape = bar.hidden() ? hatched(chart) : "class=\"bar\"";
        return "<svg width=\"100%%\" height=\"1.25em\"><rect %s width=\"%s\" height=\"100%%\"/></svg>"
                .formatted(shape, percent(bar.share()));
    }

    private static String stack(Chart chart) {
        var drawn = new StringBuilder(defined(chart)).append("<svg width=\"100%\" height=\"3.5em\">");
        var parts = new StringBuilder("<ol>");
        var left = 0.0;
        for (var at = 0; at < chart.bars().size(); at++) {
            var part = chart.bars().get(at);
            var shape = part.hidden() ? hatched(chart) : textured(chart, at);
            drawn.append("<rect %s x=\"%s\" width=\"%s\" height=\"2em\"/>"
                            .formatted(shape, percent(left), percent(part.share())))
                    .append("<text x=\"%s\" y=\"3.2em\" text-anchor=\"middle\">%d</text>"
                            .formatted(percent(left + part.share() / 2), at + 1));
            parts.append(
                    "<li>%d. <svg width=\"1.5em\" height=\"1em\"><rect %s width=\"100%%\" height=\"100%%\"/></svg> %s: <span class=\"value\">%s</span></li>"
                            .formatted(at + 1, shape, ReportPage.safe(part.label()), ReportPage.safe(part.text())));
            left += part.share();
        }
        return drawn.append("</svg>").append(parts).append("</ol>").toString();
    }

    private static String line(Chart chart) {
        var points = chart.bars();
        var drawn = new StringBuilder(defined(chart)).append("<svg width=\"100%\" height=\"11.5em\">");
        for (var at = 1; at < points.size(); at++) {
            // A year without a number is a gap.
            if (points.get(at - 1).hidden() || points.get(at).hidden()) continue;
            drawn.append("<line class=\"join\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                    .formatted(
                            across(at - 1, points.size()),
                            em(height(points.get(at - 1))),
                            across(at, points.size()),
                            em(height(points.get(at)))));
        }
        return drawn.append(IntStream.range(0, points.size())
                        .mapToObj(at -> point(chart, points.get(at), across(at, points.size())))
                        .collect(Collectors.joining()))
                .append("</svg>")
                .toString();
    }

    private static String point(Chart chart, Bar point, String across) {
        var top = point.hidden() ? GROUND - 1 : height(point);
        var shape = point.hidden()
                ? "<rect %s x=\"-1.5em\" y=\"%s\" width=\"3em\" height=\"1em\"/>".formatted(hatched(chart), em(top))
                : "<circle class=\"point\" cy=\"%s\" r=\"0.35em\"/>".formatted(em(top));
        return "<svg class=\"year\" x=\"%s\">%s<text y=\"%s\" text-anchor=\"middle\">%s</text><text y=\"%s\" text-anchor=\"middle\">%s</text></svg>"
                .formatted(
                        across,
                        shape,
                        em(top - 0.7),
                        ReportPage.safe(point.text()),
                        em(GROUND + 1.8),
                        ReportPage.safe(point.label()));
    }

    private static String defined(Chart chart) {
        var textures = Arrays.stream(Texture.values())
                .map(texture ->
                        "<pattern class=\"texture\" id=\"%s\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path d=\"%s\"/></pattern>"
                                .formatted(id(chart, texture), texture.path()))
                .collect(Collectors.joining());
        return "<svg class=\"defined\" width=\"0\" height=\"0\"><defs>" + textures + "</defs></svg>";
    }

    private static String hatched(Chart chart) {
        return "class=\"hidden\" fill=\"url(#%s)\"".formatted(id(chart, Texture.HATCHED));
    }

    private static String textured(Chart chart, int at) {
        return "class=\"part\" fill=\"url(#%s)\"".formatted(id(chart, Texture.ofPart(at)));
    }

    private static String id(Chart chart, Texture texture) {
        return ReportPage.safe(chart.id()) + "-" + texture.name().toLowerCase(Locale.ROOT);
    }

    private static String across(int at, int count) {
        return percent((at + 0.5) / count);
    }

    private static double height(Bar point) {
        return GROUND - point.share() * SPAN;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private static String em(double size) {
        return String.format(Locale.ROOT, "%.2fem", size);
    }
}
