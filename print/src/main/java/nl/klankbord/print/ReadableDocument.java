package nl.klankbord.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A PDF in which every mark on the paper belongs to a part of the text that a screen reader can read (PDF/UA-1). */
public final class ReadableDocument implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final PrintFont font;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement body = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
    private final List<ReadablePage> pages = new ArrayList<>();
    private final PDDocumentOutline outline = new PDDocumentOutline();

    /**
     * Begins a document.
     *
     * @param language its language, such as {@code nl}
     * @param title what a reader calls it
     * @throws IOException if the typeface cannot be read
     */
    public ReadableDocument(String language, String title) throws IOException {
        document.setVersion(1.7f);
        font = PrintFont.in(document);
        tree.appendKid(body);
        describe(language, title);
    }

    /** The one typeface. */
    public PrintFont font() {
        return font;
    }

    /** The whole of what is read aloud. */
    public PDStructureElement body() {
        return body;
    }

    /** A part inside another one. */
    public static PDStructureElement part(String role, PDStructureElement parent) {
        var part = new PDStructureElement(role, parent);
        parent.appendKid(part);
        return part;
    }

    /**
     * Adds a page.
     *
     * @param size in points
     * @return the page to write on
     * @throws IOException if the document takes no more
     */
    public ReadablePage page(PDRectangle size) throws IOException {
        var page = new ReadablePage(document, size, pages.size());
        pages.add(page);
        return page;
    }

    /**
     * Takes a picture into the document.
     *
     * @param png its bytes
     * @return the picture, or nothing if the bytes cannot be drawn
     */
    public Optional<PDImageXObject> picture(byte[] png) {
        try {
            return Optional.of(PDImageXObject.createFromByteArray(document, png, null));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Adds a bookmark at the end of the outline.
     *
     * @param title what it says
     * @param page where it leads
     * @param height how high on that page, in points
     */
    public void bookmark(String title, ReadablePage page, float height) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(page.at(height));
        outline.addLast(item);
    }

    /** The pages there are until now. */
    public List<ReadablePage> pages() {
        return List.copyOf(pages);
    }

    /** Writes the file; nothing can be added after that. */
    public void save(OutputStream out) throws IOException {
        var numbers = new HashMap<Integer, COSObjectable>();
        for (var page : pages) {
            page.finish();
            numbers.put(numbers.size(), new PDParentTreeValue(page.owners()));
        }
        var parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(numbers);
        tree.setParentTree(parents);
        tree.setParentTreeNextKey(pages.size());
        if (outline.hasChildren()) document.getDocumentCatalog().setDocumentOutline(outline);
        // Else the moment of drawing goes into the file, and the same text is another file each time.
        document.setDocumentId(0L);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void describe(String language, String title) throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setStructureTreeRoot(tree);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
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
}
