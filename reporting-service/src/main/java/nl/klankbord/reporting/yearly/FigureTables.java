package nl.klankbord.reporting.yearly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.disclosure.Form;
import nl.klankbord.disclosure.PublishedCell;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.reporting.yearly.Block.Bar;
import nl.klankbord.reporting.yearly.Block.Chart;
import nl.klankbord.reporting.yearly.Block.ChartForm;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.Block.Row;
import nl.klankbord.reporting.yearly.Block.Table;
import org.jspecify.annotations.Nullable;

/** Published figures as sentences, tables and charts. What is drawn is drawn from what is published, never from more. */
final class FigureTables {
    private static final double HIDDEN_SHARE = 0.35;
    private static final int LEAST_BARS = 2;

    /** Of one number each there is nothing to compare, and rates and percentages are not parts of one whole. */
    private static final Set<String> NOT_DRAWN = Set.of("T1", "T12", "T13");

    private final Language language;
    private final @Nullable PublishedTable totalsBefore;

    FigureTables(Language language) {
        this(language, null);
    }

    /** With the totals that were published of the year before, to stand beside those of this one. */
    FigureTables(Language language, @Nullable PublishedTable totalsBefore) {
        this.language = language;
        this.totalsBefore = totalsBefore;
    }

    /** A table with its chart and its sentences; nothing of one of which nothing may be shown. */
    List<Block> blocks(PublishedTable table) {
        if (table.form() == Form.NOTHING) return List.of();
        var blocks = new ArrayList<Block>();
        if (table.years().size() > 1) {
            var years = table.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
            blocks.add(words("pooled", "years", years));
        }
        var shown = !table.cells().isEmpty();
        var isTotal = table.form() == Form.TOTAL || table.form() == Form.TOTAL_CLASS;
        if (shown || (isTotal && table.id().equals("T1"))) blocks.addAll(drawn(table));
        for (var sentence : table.sentences()) {
            if (!sentence.equals("whyNoNumber") || !shown) blocks.add(words(sentence));
        }
        if (table.form() == Form.ROWS && table.cells().size() > 1) blocks.add(words("several"));
        return blocks;
    }

    private List<Block> drawn(PublishedTable table) {
        var drawing = chart(table);
        var written = table(table);
        return drawing == null ? List.of(written) : List.of(drawing, written);
    }

    private Table table(PublishedTable table) {
        if (table.id().equals("T1")) return totals(table);
        var rows = new ArrayList<Row>();
        for (var cell : table.cells()) {
            rows.add(new Row(
                    cell.code(),
                    List.of(rowLabel(language, table, cell.code()), NumberWords.of(language, table, cell))));
        }
        if (table.total().kind() != PublishedTotal.Kind.NONE) {
            rows.add(total(table, "total", Words.of(language, "row.total")));
        }
        return new Table(
                name(table),
                caption(language, table),
                List.of(Words.of(language, "column.what"), Words.of(language, numberHeading(table))),
                rows,
                table.sentences().contains("whyNoNumber") ? Words.of(language, "whyNoNumber") : null);
    }

    private static String numberHeading(PublishedTable table) {
        return NOT_DRAWN.contains(table.id()) ? "column.figure" : "column.number";
    }

    /** Contacts and what they were; beside them the year before, as far as it was published. */
    private Table totals(PublishedTable table) {
        var before = totalsBefore;
        var headers = new ArrayList<>(List.of(Words.of(language, "column.what")));
        headers.add(before == null ? Words.of(language, "column.number") : yearOf(table));
        if (before != null) headers.add(yearOf(before));
        var rows = new ArrayList<Row>();
        rows.add(beside(
                before == null ? null : NumberWords.of(language, before.total()),
                total(table, "contacts", Words.of(language, "t1.contacts"))));
        for (var cell : table.cells()) {
            var row = new Row(
                    cell.code(),
                    List.of(rowLabel(language, table, cell.code()), NumberWords.of(language, table, cell)));
            rows.add(beside(before == null ? null : cellOf(before, cell.code()), row));
        }
        return new Table(name(table), caption(language, table), headers, rows, null);
    }

    private static String yearOf(PublishedTable table) {
        return String.valueOf(table.years().get(0));
    }

    private String cellOf(PublishedTable table, String code) {
        return table.cells().stream()
                .filter(cell -> cell.code().equals(code))
                .findFirst()
                .map(cell -> NumberWords.of(language, table, cell))
                .orElse(Words.of(language, "notPublished"));
    }

    private static Row beside(@Nullable String before, Row row) {
        if (before == null) return row;
        var cells = new ArrayList<>(row.cells());
        cells.add(before);
        return new Row(row.code(), List.copyOf(cells));
    }

    private Row total(PublishedTable table, String code, String label) {
        return new Row(code, List.of(label, NumberWords.of(language, table.total())));
    }

    /** Where no number is published at all, a chart would show nothing that the table does not say better. */
    private @Nullable Chart chart(PublishedTable table) {
        if (table.cells().size() < LEAST_BARS || NOT_DRAWN.contains(table.id())) return null;
        var largest = table.cells().stream()
                .filter(cell -> cell.value() != null)
                .max(Comparator.comparingInt(FigureTables::value))
                .orElse(null);
        if (largest == null) return null;
        var bars = table.cells().stream()
                .map(cell -> bar(table, cell, value(largest)))
                .toList();
        return new Chart(
                name(table) + "-bars",
                ChartForm.BARS,
                caption(language, table),
                sentence(table, largest, bars),
                bars,
                name(table));
    }

    private Bar bar(PublishedTable table, PublishedCell cell, int largest) {
        var value = cell.value();
        var share = value == null ? HIDDEN_SHARE : largest == 0 ? 0 : (double) value / largest;
        return new Bar(
                rowLabel(language, table, cell.code()), NumberWords.of(language, table, cell), share, value == null);
    }

    private String sentence(PublishedTable table, PublishedCell largest, List<Bar> bars) {
        var label = rowLabel(language, table, largest.code());
        var said =
                Words.of(language, "chart.largest", "label", label, "number", NumberWords.of(language, table, largest));
        return bars.stream().anyMatch(Bar::hidden) ? said + " " + Words.of(language, "chart.hidden") : said;
    }

    private static int value(PublishedCell cell) {
        var value = cell.value();
        return value == null ? 0 : value;
    }

    /** The name of the table in a document: T2, and T3-relation for a second one of the same number. */
    static String name(PublishedTable table) {
        return switch (table.of()) {
            case "contacts",
                    "topic",
                    "role",
                    "channel",
                    "mode",
                    "result",
                    "talks",
                    "nature",
                    "unit",
                    "sex",
                    "sector",
                    "process" -> table.id().equals("T9") && table.of().equals("mode") ? "T9-mode" : table.id();
            default -> table.id() + "-" + table.of();
        };
    }

    static String caption(Language language, PublishedTable table) {
        return Words.of(language, "table." + table.id() + "/" + table.of());
    }

    static String rowLabel(Language language, PublishedTable table, String code) {
        return table.id().equals("T1") ? Words.of(language, "t1." + code) : Words.label(language, table.of(), code);
    }

    private Paragraph words(String key, String... values) {
        return new Paragraph(Words.of(language, key, values), null);
    }
}
