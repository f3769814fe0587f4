package nl.klankbord.e2e;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A sheet as it comes from the printer. */
record Paper(Path file) {
    private static final int DOTS_PER_INCH = 300;

    /** What a phone finds in the code on it. */
    String scanned() throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return linkIn(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB));
        }
    }

    /** What a phone finds on a screen. */
    static String linkIn(byte[] screenshot) {
        return linkIn(Photo.pixels(screenshot));
    }

    private static String linkIn(BufferedImage image) {
        try {
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
        } catch (NotFoundException e) {
            throw new AssertionError("No code in this picture", e);
        }
    }

    int pages() throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }

    /** What stands on it. */
    String text() throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
