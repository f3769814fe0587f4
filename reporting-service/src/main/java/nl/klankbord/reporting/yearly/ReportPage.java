package nl.klankbord.reporting.yearly;

import java.util.stream.Collectors;
import nl.klankbord.reporting.yearly.Block.AdviceEntry;
import nl.klankbord.reporting.yearly.Block.Chart;
import nl.klankbord.reporting.yearly.Block.Facts;
import nl.klankbord.reporting.yearly.Block.Items;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.Block.Row;
import nl.klankbord.reporting.yearly.Block.Table;
import nl.klankbord.reporting.yearly.ReportDocument.Section;
import org.jspecify.annotations.Nullable;

/**
 * A yearly report as one page that needs no script: headings in order, tables with headings, charts as drawings inside the page
 * with a sentence and a table each, readable in forced colours, in grey and on paper.
 */
final class ReportPage {
    private final Language language;

    private ReportPage(Language language) {
        this.language = language;
    }

    static String of(ReportDocument document) {
        return new ReportPage(Language.of(document.language())).page(document);
    }

    private String page(ReportDocument document) {
        var contents = document.sections().stream()
                .map(section -> "<li value=\"%d\"><a href=\"#s%d\">%s</a></li>"
                        .formatted(section.section(), section.section(), safe(section.title())))
                .collect(Collectors.joining());
        var sections = document.sections().stream().map(this::section).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <title>%s</title><link rel="stylesheet" href="page.css"></head>
                <body><a class="skip" href="#content">%s</a>
                <header>%s<h1>%s</h1><p>%s</p></header>
                <nav aria-label="%s"><ol>%s</ol></nav>
                <main id="content">%s</main>
                <footer>%s</footer></body></html>
                """.formatted(
                        document.language(),
                        safe(document.title() + " \u00b7 " + document.organisation()),
                        word("page.skip"),
                        document.draft() ? "<p class=\"draft\">" + word("status.draft") + "</p>" : "",
                        safe(document.title()),
                        safe(document.organisation() + ", " + ReportWriter.standing(document)),
                        word("page.contents"),
                        contents,
                        sections,
                        fingerprint(document));
    }

    private String fingerprint(ReportDocument document) {
        var hash = document.hash();
        return hash == null ? "" : "<p class=\"hash\">" + word("page.hash") + ": " + hash + "</p>";
    }

    private String section(Section section) {
        var blocks = section.blocks().stream().map(this::block).collect(Collectors.joining("\n"));
        return "<section aria-labelledby=\"s%d\"><h2 id=\"s%d\">%d. %s</h2>\n%s</section>\n"
                .formatted(section.section(), section.section(), section.section(), safe(section.title()), blocks);
    }

    private String block(Block block) {
        if (block instanceof Paragraph paragraph) return paragraph(paragraph);
        if (block instanceof Items list) return "<ul>" + each(list) + "</ul>";
        if (block instanceof Table table) return table(table);
        if (block instanceof Chart chart) return chart(chart);
        if (block instanceof Facts facts) return facts(facts);
        return advice((AdviceEntry) block);
    }

    private static String paragraph(Paragraph paragraph) {
        var other = paragraph.language();
        return (other == null ? "<p>" : "<p lang=\"" + safe(other) + "\">") + safe(paragraph.text()) + "</p>";
    }

    private static String each(Items list) {
        return list.items().stream().map(item -> "<li>" + safe(item) + "</li>").collect(Collectors.joining());
    }

    private static String facts(Facts facts) {
        return facts.rows().stream()
                .map(fact -> "<dt>" + safe(fact.label()) + "</dt><dd>" + safe(fact.text()) + "</dd>")
                .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    private static String table(Table table) {
        var head = table.headers().stream()
                .map(header -> "<th scope=\"col\">" + safe(header) + "</th>")
                .collect(Collectors.joining());
        var rows = table.rows().stream().map(ReportPage::row).collect(Collectors.joining());
        var why = table.why();
        return "<table id=\"%s\"><caption>%s</caption><thead><tr>%s</tr></thead><tbody>%s</tbody></table>%s"
                .formatted(
                        safe(table.id()),
                        safe(table.caption()),
                        head,
                        rows,
                        why == null ? "" : "<p class=\"why\">" + safe(why) + "</p>");
    }

    private static String row(Row row) {
        var others = row.cells().stream()
                .skip(1)
                .map(cell -> "<td>" + safe(cell) + "</td>")
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + safe(row.cells().get(0)) + "</th>" + others + "</tr>";
    }

    private static String chart(Chart chart) {
        return "<h3>%s</h3><figure>%s<figcaption>%s</figcaption></figure>"
                .formatted(safe(chart.caption()), ChartDrawing.svg(chart), safe(chart.sentence()));
    }

    private String advice(AdviceEntry advice) {
        return "<h3>" + safe(advice.text()) + "</h3>" + facts(AdviceWords.facts(language, advice));
    }

    private String word(String key) {
        return safe(Words.of(language, key));
    }

    /** Nothing that somebody typed becomes a tag or ends an attribute. */
    static String safe(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }
}
