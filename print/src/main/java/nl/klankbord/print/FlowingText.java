package nl.klankbord.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Headings, paragraphs, lists, tables and drawings one below the other on sheets of A4, with an outline and page numbers. */
public final class FlowingText implements AutoCloseable {
    /** From the edge of the sheet to the text: 18 mm. */
    static final float MARGIN = 51;

    static final float SIZE = 10.5f;
    static final float LEADING = 1.45f;
    private static final float PARAGRAPH_GAP = 6;
    private static final float SMALL = 9;
    private static final float FOOT = 28;
    private static final float KEPT_BELOW_HEADING = 70;
    private static final float INDENT = 14;
    private static final float ITEM_GAP = 2;
    private static final float[] HEADINGS = {24, 15, 12};

    private final ReadableDocument document;
    private final String footer;
    private final List<Heading> waiting = new ArrayList<>();
    private PDStructureElement parent;
    private ReadablePage page;
    private float top;

    /**
     * Begins a text.
     *
     * @param language its language, such as {@code nl}
     * @param title what a reader calls it
     * @param footer what stands below each page, before its number
     * @throws IOException if the typeface cannot be read
     */
    public FlowingText(String language, String title, String footer) throws IOException {
        document = new ReadableDocument(language, title);
        this.footer = footer;
        parent = document.body();
        page = document.page(PDRectangle.A4);
        top = page.height() - MARGIN;
    }

    /** What is drawn in a figure: within this width, from this point to the right and up. */
    @FunctionalInterface
    public interface Drawing {
        /** Draws. */
        void draw(ReadablePage page, PrintFont font, float left, float bottom, float width) throws IOException;
    }

    /** A heading of level 1 to 3; those of level 2 stand in the outline. It stays with what follows, however high that is. */
    public void heading(int level, String text) {
        waiting.add(new Heading(level, text));
    }

    /** Writes the headings that wait, on a page with so much room below them. */
    void begin(float below) throws IOException {
        var all = below;
        for (var heading : waiting) all += heading.height();
        keep(all);
        for (var heading : waiting) write(heading);
        waiting.clear();
    }

    private void write(Heading heading) throws IOException {
        if (heading.level() == 2) parent = ReadableDocument.part(StandardStructureTypes.SECT, document.body());
        if (top < page.height() - MARGIN) top -= heading.gap();
        if (heading.level() == 2) document.bookmark(heading.text(), page, top);
        write("H" + heading.level(), heading.text(), heading.size(), new Look(0, true), null);
        top -= heading.size() / 3;
    }

    /** A paragraph; in another language than the text where one is named. One that ends in a colon stays with what follows. */
    public void paragraph(String text, @Nullable String language) throws IOException {
        begin(SIZE * LEADING * 2 + (text.endsWith(":") ? KEPT_BELOW_HEADING : 0));
        write(StandardStructureTypes.P, text, SIZE, Look.PLAIN, language);
        top -= PARAGRAPH_GAP;
    }

    /** A remark in small letters. */
    public void remark(String text) throws IOException {
        begin(SMALL * LEADING * 2);
        write(StandardStructureTypes.P, text, SMALL, Look.PLAIN, null);
        top -= PARAGRAPH_GAP;
    }

    /** A list without numbers. Its last item never stands alone on a page. */
    public void items(List<String> items) throws IOException {
        begin(KEPT_BELOW_HEADING);
        var list = ReadableDocument.part(StandardStructureTypes.L, parent);
        for (var at = 0; at < items.size(); at++) {
            var item = items.get(at);
            keep(at == items.size() - 2 ? itemHeight(item) + itemHeight(items.get(at + 1)) : SIZE * LEADING);
            var entry = ReadableDocument.part(StandardStructureTypes.LI, list);
            var unused = page.begin(StandardStructureTypes.LBL, entry);
            line("\u2022", MARGIN, top - SIZE, SIZE);
            page.end();
            var outer = parent;
            parent = entry;
            write(StandardStructureTypes.L_BODY, item, SIZE, new Look(INDENT, false), null);
            parent = outer;
            top -= ITEM_GAP;
        }
        top -= PARAGRAPH_GAP;
    }

    private float itemHeight(String item) throws IOException {
        return document.font().lines(item, SIZE, width() - INDENT).size() * SIZE * LEADING + ITEM_GAP;
    }

    /** A table; the first cell of a row is its heading. Rows are not cut by the end of a page. */
    public void table(String caption, List<String> headers, List<List<String>> rows) throws IOException {
        new FlowingTable(this, document.font(), headers, rows).write(caption);
        top -= PARAGRAPH_GAP * 2;
    }

    /** A drawing of this height, with the same in words for whoever does not see it, and a remark that stays with it. */
    public void figure(String alternative, float height, Drawing drawing, String remark) throws IOException {
        begin(height
                + PARAGRAPH_GAP
                + document.font().lines(remark, SMALL, width()).size() * SMALL * LEADING);
        var figure = page.begin(StandardStructureTypes.Figure, parent);
        figure.setAlternateDescription(alternative);
        drawing.draw(page, document.font(), MARGIN, top - height, width());
        page.end();
        top -= height + PARAGRAPH_GAP;
        remark(remark);
    }

    /** The file; nothing can be added after that. */
    public byte[] bytes() throws IOException {
        begin(0);
        var pages = document.pages();
        for (var at = 0; at < pages.size(); at++) foot(pages.get(at), at + 1, pages.size());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** One that waits for what it stands above. */
    private record Heading(int level, String text) {
        float size() {
            return HEADINGS[level - 1];
        }

        float gap() {
            return level == 1 ? 0 : size();
        }

        float height() {
            return gap() + size() * (LEADING + 1f / 3);
        }
    }

    /** How a paragraph stands. */
    private record Look(float indent, boolean strong) {
        static final Look PLAIN = new Look(0, false);
    }

    float width() {
        return page.width() - 2 * MARGIN;
    }

    ReadablePage page() {
        return page;
    }

    float top() {
        return top;
    }

    PDStructureElement parent() {
        return parent;
    }

    void down(float points) {
        top -= points;
    }

    /** Whether so much fits on this page. */
    boolean fits(float points) {
        return top - points >= MARGIN;
    }

    void nextPage() throws IOException {
        page = document.page(PDRectangle.A4);
        top = page.height() - MARGIN;
    }

    private void keep(float points) throws IOException {
        if (!fits(points)) nextPage();
    }

    private void write(String role, String text, float size, Look look, @Nullable String language) throws IOException {
        var lines = document.font().lines(text, size, width() - look.indent());
        keep(size * LEADING * Math.min(2, lines.size()));
        var part = page.begin(role, parent);
        if (language != null) part.setLanguage(language);
        for (var line : lines) {
            if (!fits(size * LEADING)) {
                page.end();
                nextPage();
                page.resume(part);
            }
            if (look.strong()) strong(size);
            line(line, MARGIN + look.indent(), top - size, size);
            top -= size * LEADING;
        }
        if (look.strong()) page.content().setRenderingMode(RenderingMode.FILL);
        page.end();
    }

    /** The one typeface has no bold face; a thin line around the letters stands for it. */
    private void strong(float size) throws IOException {
        page.content().setRenderingMode(RenderingMode.FILL_STROKE);
        page.content().setLineWidth(size / 40);
    }

    void line(String text, float left, float baseline, float size) throws IOException {
        var content = page.content();
        content.beginText();
        content.setFont(document.font().face(), size);
        content.newLineAtOffset(left, baseline);
        content.showText(text);
        content.endText();
    }

    private void foot(ReadablePage sheet, int number, int count) throws IOException {
        sheet.beginDecoration();
        var content = sheet.content();
        content.beginText();
        content.setFont(document.font().face(), SMALL - 1);
        content.newLineAtOffset(MARGIN, FOOT);
        content.showText(footer + " \u00b7 " + number + " / " + count);
        content.endText();
        sheet.end();
    }
}
