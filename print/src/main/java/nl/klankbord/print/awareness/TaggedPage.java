package nl.klankbord.print.awareness;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import nl.klankbord.print.PrintFont;
import nl.klankbord.print.ReadableDocument;
import nl.klankbord.print.ReadablePage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A PDF of one page, for people and screen readers. Lengths are millimetres from the top left corner. */
final class TaggedPage implements AutoCloseable {
    private static final float POINTS = 72 / 25.4f;
    private static final float LEADING = 1.25f;
    private static final float BOLDNESS = 0.03f;

    private final ReadableDocument document;
    private final ReadablePage page;
    private final PrintFont font;

    TaggedPage(double width, double height, String language, String title) throws IOException {
        document = new ReadableDocument(language, title);
        page = document.page(new PDRectangle(points(width), points(height)));
        font = document.font();
    }

    /** Writes a text into its place, in smaller letters if need be. */
    void text(String role, String text, Sheet.Place place) throws IOException {
        var size = (float) place.size();
        var width = points(place.width());
        var lines = font.lines(text, size, width);
        while (lines.size() * size * LEADING > points(place.height()) && size > 4) {
            size -= 0.5f;
            lines = font.lines(text, size, width);
        }
        var unused = page.begin(role, document.body());
        write(lines, size, place);
        page.end();
    }

    /** Draws a picture of equal squares, with the words that stand for it. */
    void figure(String words, Sheet.Place place, Supplier<List<QrSymbol.Run>> squares, int perSide) throws IOException {
        var element = page.begin(StandardStructureTypes.Figure, document.body());
        element.setAlternateDescription(words);
        var side = points(place.width());
        var left = points(place.left());
        var top = page.height() - points(place.top());
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(new PDRectangle(left, top - side, side, side));
        element.addAttribute(layout);
        var one = side / perSide;
        var content = page.content();
        for (var run : squares.get()) {
            content.addRect(left + run.from() * one, top - (run.row() + 1) * one, run.count() * one, one);
        }
        content.fill();
        page.end();
    }

    /** Draws a picture as large as its place allows, with the words that stand for it. One that cannot be drawn is left out. */
    void picture(String words, Sheet.Place place, byte[] png) throws IOException {
        var found = document.picture(png);
        if (found.isEmpty()) return;
        var image = found.get();
        var scale = Math.min(points(place.width()) / image.getWidth(), points(place.height()) / image.getHeight());
        var width = image.getWidth() * scale;
        var height = image.getHeight() * scale;
        var left = points(place.left());
        var bottom = page.height() - points(place.top()) - height;
        var element = page.begin(StandardStructureTypes.Figure, document.body());
        element.setAlternateDescription(words);
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(new PDRectangle(left, bottom, width, height));
        element.addAttribute(layout);
        page.content().drawImage(image, left, bottom, width, height);
        page.end();
    }

    void save(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void write(List<String> lines, float size, Sheet.Place place) throws IOException {
        var content = page.content();
        content.setRenderingMode(place.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(size * BOLDNESS);
        var baseline = page.height() - points(place.top()) - size;
        for (var line : lines) {
            var indent = place.centred() ? (points(place.width()) - font.width(line, size)) / 2 : 0;
            content.beginText();
            content.setFont(font.face(), size);
            content.newLineAtOffset(points(place.left()) + indent, baseline);
            content.showText(line);
            content.endText();
            baseline -= size * LEADING;
        }
    }

    private static float points(double millimetres) {
        return (float) millimetres * POINTS;
    }
}
