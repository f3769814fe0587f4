package nl.klankbord.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Yearly reports on paper, kept under {@code target/reports}; with {@code -Dpictures} a picture of every page too. */
final class Paperwork {
    private static final Path KEPT = Path.of("target", "reports");
    private static final boolean PICTURES_WANTED = System.getProperty("pictures") != null;
    private static final int DOTS_PER_INCH = 80;

    Path place(String organisation, String kind) {
        var name = organisation.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + kind + ".pdf";
        return KEPT.resolve(name);
    }

    /** Whether paper and page are one text: every heading, paragraph, row of a table and reason for a missing number. */
    void saysTheSame(Locator page, Path file) throws IOException {
        var paper = squeezed(withoutFooters(file));
        var pieces = page.locator(
                        ".yearly > section > h2, .yearly > section > p.said, .yearly > section > .yearly-facts dd, caption, th, td,"
                                + " [data-testid$=why-hidden]")
                .allTextContents();
        assertTrue(pieces.size() > 20, file + " is compared with next to nothing");
        for (var piece : pieces)
            assertTrue(paper.contains(squeezed(withoutLead(piece))), "not on paper: " + piece + " (" + file + ")");
        pictures(file);
    }

    /** What the page says before a reason, for eyes that look for it. */
    private static String withoutLead(String piece) {
        return piece.replaceFirst("^(Waarom geen getal|Why no number)\\?", "");
    }

    /** A paragraph goes on behind the foot of its page. */
    private static String withoutFooters(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("(?m)^.* \u00b7 .* \u00b7 \\d+ / \\d+\\s*$", "");
        }
    }

    /** Lines break elsewhere on paper. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00ad\\u00a0-]+", "");
    }

    private static void pictures(Path file) throws IOException {
        if (!PICTURES_WANTED) return;
        try (var document = Loader.loadPDF(file.toFile())) {
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                var picture =
                        file.resolveSibling(file.getFileName().toString().replace(".pdf", "-" + (page + 1) + ".png"));
                ImageIO.write(renderer.renderImageWithDPI(page, DOTS_PER_INCH), "png", picture.toFile());
            }
        }
    }
}
