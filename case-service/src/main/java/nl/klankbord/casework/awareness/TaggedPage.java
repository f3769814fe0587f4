package nl.klankbord.casework.awareness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF of one page in which every mark on the paper belongs to a part of the text that a screen reader can read
 * (PDF/UA-1). Lengths are millimetres from the top left corner.
 */
final class TaggedPage implements AutoCloseable {
    private static final float POINTS = 72 / 25.4f;
    private static final float LEADING = 1.25f;
    private static final float BOLDNESS = 0.03f;

    private final PDDocument document = new PDDocument();
    private final PDPage page;
    private final PDPageContentStream content;
    private final PrintFont font;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement body = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
    private final COSArray owners = new COSArray();

    TaggedPage(double width, double height, String language, String title) throws IOException {
        page = new PDPage(new PDRectangle(points(width), points(height)));
        page.setStructParents(0);
        document.addPage(page);
        document.setVersion(1.7f);
        font = PrintFont.in(document);
        content = new PDPageContentStream(document, page);
        tree.appendKid(body);
        describe(language, title);
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
        var unused = begin(role);
        write(lines, size, place);
        content.endMarkedContent();
    }

    /** Draws a picture of equal squares, with the words that stand for it. */
    void figure(String words, Sheet.Place place, Supplier<List<QrSymbol.Run>> squares, int perSide) throws IOException {
        var element = begin(StandardStructureTypes.Figure);
        element.setAlternateDescription(words);
        var side = points(place.width());
        var left = points(place.left());
        var top = page.getMediaBox().getHeight() - points(place.top());
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(new PDRectangle(left, top - side, side, side));
        element.addAttribute(layout);
        var one = side / perSide;
        for (var run : squares.get()) {
            content.addRect(left + run.from() * one, top - (run.row() + 1) * one, run.count() * one, one);
        }
        content.fill();
        content.endMarkedContent();
    }

    void save(OutputStream out) throws IOException {
        content.close();
        var parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(Map.of(0, new PDParentTreeValue(owners)));
        tree.setParentTree(parents);
        tree.setParentTreeNextKey(1);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDStructureElement begin(String role) throws IOException {
        var element = new PDStructureElement(role, body);
        element.setPage(page);
        element.appendKid(owners.size());
        body.appendKid(element);
        content.beginMarkedContent(COSName.getPDFName(role), owners.size());
        owners.add(element);
        return element;
    }

    private void write(List<String> lines, float size, Sheet.Place place) throws IOException {
        content.setRenderingMode(place.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(size * BOLDNESS);
        var baseline = page.getMediaBox().getHeight() - points(place.top()) - size;
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

    private void describe(String language, String title) throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setStructureTreeRoot(tree);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(title);
        var metadata = new PDMetadata(
                document, new ByteArrayInputStream(metadata(language, title).getBytes(StandardCharsets.UTF_8)));
        catalog.setMetadata(metadata);
    }

    private static String metadata(String language, String title) {
        var safe = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                      <pdfuaid:part>1</pdfuaid:part>
                      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                      <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                    </rdf:Description>
                  </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(safe, language);
    }

    private static float points(double millimetres) {
        return (float) millimetres * POINTS;
    }
}
