package nl.klankbord.reporting.yearly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.disclosure.Form;
import nl.klankbord.disclosure.PublishedCell;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.SectorPool;
import nl.klankbord.disclosure.YearFigures;
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
    private static final double HIDDEN_PART = 0.08;
    private static final double LEAST_PART = 0.05;
    private static final int LEAST_BARS = 2;
    private static final int LEAST_SAME = 3;

    /** Rates and percentages, which are not parts of one whole. */
    private static final Set<String> SHARES = Set.of("T12", "T13");

    /** What people wanted: one bar, above those of what was done. The two are never crossed. */
    private static final String STACKED = "T5/mode";

    private final Language language;
    private final NumberWords numbers;
    private final @Nullable YearFigures before;

    /**
     * Draws tables of a year.
     *
     * @param k below which number its figures name none
     * @param before what was published of the year before, so that its totals stand beside those of this one; or null
     */
    FigureTables(Language language, int k, @Nullable YearFigures before) {
        this.language = language;
        this.numbers = new NumberWords(language, k);
        this.before = before;
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
            if (!sentence.equals("whyNoNumber") || !shown) blocks.add(new Paragraph(numbers.word(sentence), null));
        }
        if (isSeveral(table)) blocks.add(words("several"));
        return blocks;
    }

    private static boolean isSeveral(PublishedTable table) {
        return table.form() == Form.ROWS && table.cells().size() > 1 && !SHARES.contains(table.id());
    }

    private List<Block> drawn(PublishedTable table) {
        var drawing = chart(table);
        var written = table(table);
        return drawing == null ? List.of(written) : List.of(drawing, written);
    }

    private Table table(PublishedTable table) {
        if (table.id().equals("T1")) return totals(table);
        var rows = rows(table);
        if (table.total().hasNumber()) {
            rows.add(total(table, "total", Words.of(language, "row.total")));
        }
        return new Table(
                name(table),
                caption(language, table),
                List.of(Words.of(language, "column.what"), Words.of(language, numberHeading(table))),
                rows,
                table.sentences().contains("whyNoNumber") ? Words.of(language, "whyNoNumber") : null);
    }

    /**
     * One for each cell. Where no number is shown, cells that say the same stand in one row: what is left out should not fill
     * a report. What it is about is what readers look for, so its rows always stand by themselves.
     */
    private List<Row> rows(PublishedTable table) {
        var small = table.cells().stream()
                .filter(cell -> cell.kind() == PublishedCell.Kind.BELOW)
                .toList();
        var together = small.size() >= LEAST_SAME
                && !table.id().equals("T2")
                && table.cells().stream().allMatch(cell -> cell.value() == null);
        var rows = new ArrayList<Row>();
        for (var cell : table.cells()) {
            if (together && small.contains(cell)) continue;
            rows.add(new Row(cell.code(), List.of(label(table, cell), numbers.of(table, cell))));
        }
        if (together) {
            var codes = small.stream().map(PublishedCell::code).collect(Collectors.joining("+"));
            var labels = small.stream().map(cell -> label(table, cell)).collect(Collectors.joining("; "));
            rows.add(new Row(codes, List.of(labels, numbers.word("cellSmall.each"))));
        }
        return rows;
    }

    private String label(PublishedTable table, PublishedCell cell) {
        return rowLabel(language, table, cell.code());
    }

    private static String numberHeading(PublishedTable table) {
        return SHARES.contains(table.id()) ? "column.figure" : "column.number";
    }

    /** Contacts and what they were; beside them the year before, as far as it was published. */
    private Table totals(PublishedTable table) {
        var earlier = totalsBefore();
        var headers = new ArrayList<>(List.of(Words.of(language, "column.what")));
        headers.add(earlier == null ? Words.of(language, "column.number") : yearOf(table));
        if (earlier != null) headers.add(yearOf(earlier));
        var rows = new ArrayList<Row>();
        rows.add(beside(
                earlier == null ? null : numbersBefore().of(earlier.total()),
                total(table, "contacts", Words.of(language, "t1.contacts"))));
        for (var cell : table.cells()) {
            var row = new Row(cell.code(), List.of(rowLabel(language, table, cell.code()), numbers.of(table, cell)));
            rows.add(beside(earlier == null ? null : cellOf(earlier, cell.code()), row));
        }
        return new Table(name(table), caption(language, table), headers, rows, null);
    }

    private @Nullable PublishedTable totalsBefore() {
        if (before == null) return null;
        return before.tables().stream()
                .filter(table -> table.id().equals("T1"))
                .findFirst()
                .orElse(null);
    }

    /** A year names no number below its own k. */
    private NumberWords numbersBefore() {
        return before == null ? numbers : new NumberWords(language, before.k());
    }

    private static String yearOf(PublishedTable table) {
        return String.valueOf(table.years().get(0));
    }

    private String cellOf(PublishedTable table, String code) {
        return table.cells().stream()
                .filter(cell -> cell.code().equals(code))
                .findFirst()
                .map(cell -> numbersBefore().of(table, cell))
                .orElse(Words.of(language, "notPublished"));
    }

    private static Row beside(@Nullable String before, Row row) {
        if (before == null) return row;
        var cells = new ArrayList<>(row.cells());
        cells.add(before);
        return new Row(row.code(), List.copyOf(cells));
    }

    private Row total(PublishedTable table, String code, String label) {
        return new Row(code, List.of(label, numbers.of(table.total())));
    }

    /** Where no number is published at all, a chart would show nothing that the table does not say better. */
    private @Nullable Chart chart(PublishedTable table) {
        if (table.key().equals(SectorPool.KEY)) return rates(table);
        // Totals hold one another, and percentages have nothing to stand beside.
        if (table.cells().size() < LEAST_BARS || table.id().equals("T1") || SHARES.contains(table.id())) return null;
        var largest = table.cells().stream()
                .filter(cell -> cell.value() != null)
                .max(Comparator.comparingInt(FigureTables::value))
                .orElse(null);
        if (largest == null) return null;
        var form = table.key().equals(STACKED) ? ChartForm.STACK : ChartForm.BARS;
        var bars = form == ChartForm.STACK
                ? parts(table)
                : table.cells().stream()
                        .map(cell -> bar(table, cell, value(largest)))
                        .toList();
        return new Chart(
                name(table) + (form == ChartForm.STACK ? "-stack" : "-bars"),
                form,
                caption(language, table),
                sentence(table, largest, bars, form),
                bars,
                name(table));
    }

    /** Shown numbers share what the hidden ones leave, each of which has the same width whatever it is. */
    private List<Bar> parts(PublishedTable table) {
        var hidden = table.cells().stream().filter(cell -> cell.value() == null).count();
        var shown = table.cells().stream().filter(cell -> cell.value() != null).toList();
        var sum = shown.stream().mapToInt(FigureTables::value).sum();
        var weights = shown.stream().mapToDouble(cell -> weight(cell, sum)).sum();
        var left = 1 - hidden * HIDDEN_PART;
        return table.cells().stream()
                .map(cell -> new Bar(
                        label(table, cell),
                        numbers.of(table, cell),
                        cell.value() == null ? HIDDEN_PART : weight(cell, sum) / weights * left,
                        cell.value() == null))
                .toList();
    }

    /** A part of the shown ones, wide enough to be seen. */
    private static double weight(PublishedCell cell, int sum) {
        return Math.max(LEAST_PART, (double) value(cell) / Math.max(1, sum));
    }

    /** The organisation beside its sector, where both have a rate. */
    private @Nullable Chart rates(PublishedTable table) {
        var rates = table.cells().stream()
                .filter(cell -> NumberWords.inTenths(table, cell))
                .toList();
        if (rates.size() < LEAST_BARS) return null;
        var most = rates.stream().mapToInt(FigureTables::value).max().orElse(0);
        var bars = rates.stream().map(cell -> bar(table, cell, most)).toList();
        var said = bars.stream().map(bar -> bar.label() + ": " + bar.text()).collect(Collectors.joining("; "));
        return new Chart(
                name(table) + "-bars", ChartForm.BARS, caption(language, table), said + ".", bars, name(table));
    }

    private Bar bar(PublishedTable table, PublishedCell cell, int largest) {
        var value = cell.value();
        var share = value == null ? HIDDEN_SHARE : largest == 0 ? 0 : (double) value / largest;
        return new Bar(label(table, cell), numbers.of(table, cell), share, value == null);
    }

    private String sentence(PublishedTable table, PublishedCell largest, List<Bar> bars, ChartForm form) {
        var number = numbers.of(table, largest);
        var said = Words.of(language, "chart.largest", "label", label(table, largest), "number", number);
        var hidden = form == ChartForm.STACK ? "chart.hiddenParts" : "chart.hidden";
        return bars.stream().anyMatch(Bar::hidden) ? said + " " + Words.of(language, hidden) : said;
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
