package nl.klankbord.reporting.yearly;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klankbord.disclosure.Form;
import nl.klankbord.disclosure.PublishedCell;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.reporting.yearly.ReadDesk.Written;
import org.jspecify.annotations.Nullable;

/**
 * The published figures of a report as data, the same as its tables show.
 *
 * @param organisation its name
 * @param year which year
 * @param version which version of the report
 * @param k below which number nothing is shown
 * @param tables the tables
 * @param hash the hash of the report, or null of a draft
 */
record DataFile(
        String organisation,
        int year,
        int version,
        int k,
        List<DataTable> tables,
        @Nullable String hash) {
    /** A table. */
    record DataTable(String id, TwoLanguages caption, List<Integer> years, List<DataRow> rows) {}

    /**
     * A number, or what is known of it.
     *
     * @param code what it counts
     * @param label in words
     * @param shown EXACT, SMALL, HIDDEN or CLASS
     * @param value the number, of an exact one
     * @param atLeast the smallest it can be
     * @param atMost the largest it can be, or null where that is not said
     */
    record DataRow(
            String code,
            TwoLanguages label,
            String shown,
            @Nullable BigDecimal value,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost) {}

    static DataFile of(Written written) {
        var document = written.document();
        var figures = written.figures();
        return new DataFile(
                document.organisation(),
                document.year(),
                document.version(),
                figures.k(),
                tables(figures),
                document.hash());
    }

    /** Safe against formulas: no cell begins with a sign that a spreadsheet takes for one. */
    String csv(Language language) {
        var lines = tables.stream()
                .flatMap(table -> table.rows().stream()
                        .map(row -> Stream.of(
                                        table.id(),
                                        table.caption().in(language),
                                        row.code(),
                                        row.label().in(language),
                                        row.shown(),
                                        number(row.value()),
                                        number(row.atLeast()),
                                        number(row.atMost()))
                                .map(DataFile::cell)
                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\r\n"));
        return "\uFEFFtable,caption,code,label,shown,value,at_least,at_most\r\n" + lines + "\r\n";
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static List<DataTable> tables(YearFigures figures) {
        return figures.tables().stream()
                .filter(table -> table.form() != Form.NOTHING)
                .map(table -> table(table, figures.k()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static DataTable table(PublishedTable table, int k) {
        var caption =
                new TwoLanguages(FigureTables.caption(Language.NL, table), FigureTables.caption(Language.EN, table));
        var cells = table.cells().stream().map(cell -> row(table, cell, k));
        var total = table.total().hasNumber() ? Stream.of(total(table.total())) : Stream.<DataRow>empty();
        return new DataTable(
                FigureTables.name(table),
                caption,
                table.years(),
                Stream.concat(cells, total).toList());
    }

    private static DataRow row(PublishedTable table, PublishedCell cell, int k) {
        var label = new TwoLanguages(
                FigureTables.rowLabel(Language.NL, table, cell.code()),
                FigureTables.rowLabel(Language.EN, table, cell.code()));
        var value = number(cell.value(), NumberWords.inTenths(table, cell) ? 1 : 0);
        return switch (cell.kind()) {
            case EXACT -> new DataRow(cell.code(), label, "EXACT", value, value, value);
            case BELOW -> new DataRow(cell.code(), label, "SMALL", null, BigDecimal.ZERO, BigDecimal.valueOf(k - 1L));
            case AT_LEAST -> new DataRow(cell.code(), label, "HIDDEN", null, BigDecimal.valueOf(k), null);
        };
    }

    private static DataRow total(PublishedTotal total) {
        var value = number(total.value(), 0);
        return total.kind() == PublishedTotal.Kind.EXACT
                ? new DataRow("total", Words.both("row.total"), "EXACT", value, value, value)
                : new DataRow(
                        "total",
                        Words.both("row.total"),
                        "CLASS",
                        null,
                        number(total.from(), 0),
                        number(total.to(), 0));
    }

    private static @Nullable BigDecimal number(@Nullable Integer value, int decimals) {
        return value == null ? null : BigDecimal.valueOf(value, decimals);
    }
}
