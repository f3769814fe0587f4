package nl.klankbord.reporting.escalations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.klankbord.print.ReadableDocument;
import nl.klankbord.print.ReadablePage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;

/** The register as a table on paper; a screen reader says the heading of each cell. No row is cut by the end of a page. */
final class RegisterPdf implements AutoCloseable {
    private static final PDRectangle SHEET =
            new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
    private static final float MARGIN = 36;
    private static final float SIZE = 8;
    private static final float TITLE_SIZE = 16;
    private static final float LEADING = SIZE * 1.25f;
    private static final float GAP = 4;
    private static final List<Column> COLUMNS = List.of(
            new Column("Ontvangen", 60),
            new Column("Kanaal", 110),
            new Column("Aard", 90),
            new Column("Status", 75),
            new Column("Bevestigd", 60),
            new Column("Teruggekoppeld", 70),
            new Column("Resultaat", 85),
            new Column("Maatregelen", 100),
            new Column("Afgesloten", 60),
            new Column("Vernietigen", 60));

    private record Column(String heading, float width) {}

    private final ReadableDocument document;
    private final PDStructureElement table;
    private ReadablePage page;
    private float top;

    private RegisterPdf(LocalDate today) throws IOException {
        document = new ReadableDocument("nl", "Register van meldingen");
        page = document.page(SHEET);
        top = SHEET.getHeight() - MARGIN;
        write("H1", "Register van meldingen", TITLE_SIZE);
        write("P", "Stand op " + today + ". Vertrouwelijk.", SIZE);
        table = ReadableDocument.part(StandardStructureTypes.TABLE, document.body());
    }

    static byte[] of(List<Register.Entry> entries, LocalDate today) {
        try (var pdf = new RegisterPdf(today)) {
            pdf.row(COLUMNS.stream().map(Column::heading).toList(), true);
            for (var entry : entries) pdf.row(cells(entry), false);
            var bytes = new ByteArrayOutputStream();
            pdf.document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static List<String> cells(Register.Entry entry) {
        return List.of(
                entry.receivedOn().toString(),
                entry.channelName(),
                RegisterWords.of(entry.nature()),
                RegisterWords.of(entry.state()),
                day(entry.acknowledgedOn()),
                day(entry.feedbackOn()),
                RegisterWords.of(entry.result()),
                entry.measures().stream().map(RegisterWords::of).collect(Collectors.joining(", ")),
                day(entry.closedOn()),
                day(entry.destroyOn()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void write(String role, String text, float size) throws IOException {
        var unused = page.begin(role, document.body());
        line(text, MARGIN, top - size, size);
        page.end();
        top -= size * 2;
    }

    private void row(List<String> cells, boolean heading) throws IOException {
        var lines = new ArrayList<List<String>>();
        for (var at = 0; at < cells.size(); at++) {
            lines.add(document.font().lines(cells.get(at), SIZE, COLUMNS.get(at).width() - GAP));
        }
        var height = lines.stream().mapToInt(List::size).max().orElse(1) * LEADING + GAP;
        if (top - height < MARGIN) {
            page = document.page(SHEET);
            top = SHEET.getHeight() - MARGIN;
        }
        var row = ReadableDocument.part(StandardStructureTypes.TR, table);
        var left = MARGIN;
        for (var at = 0; at < lines.size(); at++) {
            cell(lines.get(at), row, left, heading);
            left += COLUMNS.get(at).width();
        }
        rule(top - height + GAP / 2);
        top -= height;
    }

    private void cell(List<String> lines, PDStructureElement row, float left, boolean heading) throws IOException {
        var cell = page.begin(heading ? StandardStructureTypes.TH : StandardStructureTypes.TD, row);
        if (heading) {
            var scope = new PDTableAttributeObject();
            scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
            cell.addAttribute(scope);
        }
        var baseline = top - SIZE;
        for (var line : lines) {
            line(line, left, baseline, SIZE);
            baseline -= LEADING;
        }
        page.end();
    }

    private void line(String text, float left, float baseline, float size) throws IOException {
        var content = page.content();
        content.beginText();
        content.setFont(document.font().face(), size);
        content.newLineAtOffset(left, baseline);
        content.showText(text);
        content.endText();
    }

    private void rule(float height) throws IOException {
        page.beginDecoration();
        var content = page.content();
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, height);
        content.lineTo(SHEET.getWidth() - MARGIN, height);
        content.stroke();
        page.end();
    }
}
