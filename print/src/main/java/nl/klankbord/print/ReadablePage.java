package nl.klankbord.print;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** One page; whatever is written on it is written inside a part. */
public final class ReadablePage {
    private final PDPage page;
    private final PDPageContentStream content;
    private final COSArray owners = new COSArray();

    ReadablePage(PDDocument document, PDRectangle size, int number) throws IOException {
        page = new PDPage(size);
        page.setStructParents(number);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    /** What is drawn with. */
    public PDPageContentStream content() {
        return content;
    }

    /** From the bottom to the top, in points. */
    public float height() {
        return page.getMediaBox().getHeight();
    }

    /** From left to right, in points. */
    public float width() {
        return page.getMediaBox().getWidth();
    }

    /**
     * Begins a part; what is drawn until {@link #end} belongs to it.
     *
     * @param role what it is, such as {@code P}
     * @param parent inside of what
     * @return the part, for its attributes
     * @throws IOException if the page takes no more
     */
    public PDStructureElement begin(String role, PDStructureElement parent) throws IOException {
        var part = ReadableDocument.part(role, parent);
        part.setPage(page);
        part.appendKid(owners.size());
        mark(part);
        return part;
    }

    /** Goes on with a part that began on an earlier page; {@link #end} ends it as well. */
    public void resume(PDStructureElement part) throws IOException {
        var here = new PDMarkedContentReference();
        here.setPage(page);
        here.setMCID(owners.size());
        part.appendKid(here);
        mark(part);
    }

    private void mark(PDStructureElement part) throws IOException {
        content.beginMarkedContent(COSName.getPDFName(part.getStructureType()), owners.size());
        owners.add(part);
    }

    /** Ends the part. */
    public void end() throws IOException {
        content.endMarkedContent();
    }

    /** Begins what is there for the eye only, such as a line; {@link #end} ends it. */
    public void beginDecoration() throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
    }

    /** The place of a height on this page, for bookmarks. */
    PDPageXYZDestination at(float height) {
        var place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop(Math.round(height));
        return place;
    }

    COSArray owners() {
        return owners;
    }

    void finish() throws IOException {
        content.close();
    }
}
