package nl.klankbord.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A table in a text; headings stand again on each page, for the eye only. */
final class FlowingTable {
    private static final float SIZE = 9.5f;
    private static final float LEADING = SIZE * 1.35f;
    private static final float PADDING = 4;
    private static final float LARGEST_KEPT = 380;

    /** A remark stays with the table that it is about. */
    private static final float REMARK = 32;

    private static final int LEAST_LETTERS = 17;
    private static final int MOST_LETTERS = 70;

    private final FlowingText text;
    private final PrintFont font;
    private final List<String> headers;
    private final List<List<String>> rows;
    private final float[] widths;

    FlowingTable(FlowingText text, PrintFont font, List<String> headers, List<List<String>> rows) {
        this.text = text;
        this.font = font;
        this.headers = headers;
        this.rows = rows;
        this.widths = widths(text.width(), headers, rows);
    }

    /** By what stands in them: a column of sentences is wider than one of numbers, and none is narrow. */
    private static float[] widths(float all, List<String> headers, List<List<String>> rows) {
        var weights = new float[headers.size()];
        var sum = 0f;
        for (var at = 0; at < weights.length; at++) {
            var longest = headers.get(at).length();
            for (var row : rows) longest = Math.max(longest, row.get(at).length());
            weights[at] = Math.min(MOST_LETTERS, Math.max(LEAST_LETTERS, longest));
            sum += weights[at];
        }
        for (var at = 0; at < weights.length; at++) weights[at] *= all / sum;
        return weights;
    }

    void write(String caption) throws IOException {
        var height = height(headers) + LEADING * 2 + REMARK;
        for (var row : rows) height += height(row);
        text.begin(Math.min(height, LARGEST_KEPT));
        var table = ReadableDocument.part(StandardStructureTypes.TABLE, text.parent());
        caption(caption, table);
        row(headers, ReadableDocument.part(StandardStructureTypes.TR, table), true);
        for (var row : rows) {
            if (!text.fits(height(row))) {
                text.nextPage();
                repeatHeaders();
            }
            row(row, ReadableDocument.part(StandardStructureTypes.TR, table), false);
        }
    }

    private void caption(String caption, PDStructureElement table) throws IOException {
        var unused = text.page().begin(StandardStructureTypes.CAPTION, table);
        strong();
        for (var line : font.lines(caption, SIZE, text.width())) {
            text.line(line, FlowingText.MARGIN, text.top() - SIZE, SIZE);
            text.down(LEADING);
        }
        text.page().content().setRenderingMode(RenderingMode.FILL);
        text.page().end();
        text.down(2);
    }

    private float height(List<String> cells) throws IOException {
        var most = 1;
        for (var lines : broken(cells)) most = Math.max(most, lines.size());
        return most * LEADING + PADDING;
    }

    private List<List<String>> broken(List<String> cells) throws IOException {
        var lines = new ArrayList<List<String>>();
        for (var at = 0; at < cells.size(); at++) lines.add(font.lines(cells.get(at), SIZE, widths[at] - PADDING));
        return lines;
    }

    private void row(List<String> cells, PDStructureElement row, boolean heading) throws IOException {
        var lines = broken(cells);
        var left = FlowingText.MARGIN;
        for (var at = 0; at < lines.size(); at++) {
            var head = heading || at == 0;
            var cell = text.page().begin(head ? StandardStructureTypes.TH : StandardStructureTypes.TD, row);
            if (head) {
                var scope = new PDTableAttributeObject();
                scope.setScope(heading ? PDTableAttributeObject.SCOPE_COLUMN : PDTableAttributeObject.SCOPE_ROW);
                cell.addAttribute(scope);
            }
            draw(lines.get(at), left, heading);
            text.page().end();
            left += widths[at];
        }
        below(cells, heading);
    }

    private void repeatHeaders() throws IOException {
        text.page().beginDecoration();
        var left = FlowingText.MARGIN;
        var lines = broken(headers);
        for (var at = 0; at < lines.size(); at++) {
            draw(lines.get(at), left, true);
            left += widths[at];
        }
        text.page().end();
        below(headers, true);
    }

    private void draw(List<String> lines, float left, boolean strong) throws IOException {
        if (strong) strong();
        var baseline = text.top() - SIZE;
        for (var line : lines) {
            text.line(line, left, baseline, SIZE);
            baseline -= LEADING;
        }
        if (strong) text.page().content().setRenderingMode(RenderingMode.FILL);
    }

    /** As in headings. */
    private void strong() throws IOException {
        text.page().content().setRenderingMode(RenderingMode.FILL_STROKE);
        text.page().content().setLineWidth(SIZE / 40);
    }

    private void below(List<String> cells, boolean heading) throws IOException {
        text.down(height(cells));
        var page = text.page();
        page.beginDecoration();
        page.content().setLineWidth(heading ? 1 : 0.4f);
        page.content().moveTo(FlowingText.MARGIN, text.top() + PADDING / 2);
        page.content().lineTo(FlowingText.MARGIN + text.width(), text.top() + PADDING / 2);
        page.content().stroke();
        page.end();
    }
}
