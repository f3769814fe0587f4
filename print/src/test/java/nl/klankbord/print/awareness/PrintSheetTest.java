package nl.klankbord.print.awareness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Presentation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrintSheetTest {
    private static final int PRINT = 300;
    private static final Invitation INVITATION = new Invitation(
            "Zorggroep Veldzicht",
            List.of("Noor van Dalen", "Samir el Amrani"),
            "https://veldzicht.example.org/0123456789abcdef0123456789abcdef",
            "#1.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq",
            "K8D8 ECP3 P0XG JZTE",
            null);

    private final PrintSheet printSheet = new PrintSheet(KitWords.read());

    static Stream<Arguments> everySheet() {
        return Stream.of(Sheet.values())
                .flatMap(sheet -> Stream.of(KitLanguage.values()).map(language -> Arguments.of(sheet, language)));
    }

    @ParameterizedTest
    @MethodSource("everySheet")
    void theCodeOnPaperIsExactlyTheLink(Sheet sheet, KitLanguage language) throws Exception {
        try (var document = Loader.loadPDF(print(sheet, language, INVITATION))) {
            var read = scanned(document);

            assertEquals(INVITATION.link(), read.getText());
            assertEquals("Q", read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
        }
    }

    @ParameterizedTest
    @MethodSource("everySheet")
    void everyMarkBelongsToAPartThatCanBeReadAloud(Sheet sheet, KitLanguage language) throws Exception {
        try (var document = Loader.loadPDF(print(sheet, language, INVITATION))) {
            var catalog = document.getDocumentCatalog();
            var body = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().get(0);

            assertEquals(language.tag(), catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertNotNull(document.getDocumentInformation().getTitle());
            var parts = parts(body);
            assertEquals(
                    List.of("H1", "P", "Figure", "P", "P", "P", "P"),
                    parts.stream().map(PDStructureElement::getStructureType).toList());
            assertTrue(parts.get(2).getAlternateDescription().contains(INVITATION.link()));
            var fonts = document.getPage(0).getResources().getFontNames();
            for (var name : fonts) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everySheet")
    void aSheetSaysWhereToScanAndWhatToCompare(Sheet sheet, KitLanguage language) throws Exception {
        try (var document = Loader.loadPDF(print(sheet, language, INVITATION))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

            assertEquals(1, document.getNumberOfPages());
            assertTrue(
                    text.contains(
                            language == KitLanguage.NL
                                    ? "Scan thuis, met je eigen telefoon."
                                    : "Scan at home, with your own phone."),
                    text);
            assertTrue(text.contains(INVITATION.spoken()), text);
            assertTrue(text.contains("Noor van Dalen"), text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsAtLeastThreeCentimetresWide(Sheet sheet) {
        assertTrue(sheet.code().width() >= 30);
        assertTrue(sheet.code().left() + sheet.code().width() < sheet.width());
    }

    @ParameterizedTest
    @EnumSource
    void longAndForeignNamesStayOnTheSheet(Sheet sheet) throws Exception {
        var lengthy = new Invitation(
                "Stichting " + "Zeerlangenaamzonderspaties".repeat(6) + " \u0635\u062F\u0649 \uD83D\uDE00",
                List.of("Anna-Catharina van der Meulen-Oosterhuis", "\u0412\u0435\u0440\u0430", "Jo\u00EBl"),
                INVITATION.address(),
                INVITATION.fragment(),
                INVITATION.spoken(),
                null);

        try (var document = Loader.loadPDF(print(sheet, KitLanguage.NL, lengthy))) {
            assertEquals(lengthy.link(), scanned(document).getText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLogoStandsAboveAPosterByTheNameOfTheOrganisation(Sheet sheet) throws Exception {
        try (var document = Loader.loadPDF(print(sheet, KitLanguage.NL, with(logo(240, 80))))) {
            var body = (PDStructureElement) document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getKids()
                    .get(0);
            var figures = parts(body).stream()
                    .filter(part -> "Figure".equals(part.getStructureType()))
                    .map(PDStructureElement::getAlternateDescription)
                    .toList();

            assertEquals(sheet == Sheet.CARD ? 1 : 2, figures.size());
            if (sheet != Sheet.CARD) assertEquals("Zorggroep Veldzicht", figures.get(0));
            assertEquals(INVITATION.link(), scanned(document).getText());
        }
    }

    @Test
    void aLogoThatCannotBeDrawnIsLeftOut() throws Exception {
        var broken = logo(20, 20);
        Arrays.fill(broken, 41, broken.length, (byte) 7);

        try (var document = Loader.loadPDF(print(Sheet.POSTER_A4, KitLanguage.NL, with(broken)))) {
            assertEquals(INVITATION.link(), scanned(document).getText());
        }
    }

    private static Invitation with(byte[] logo) {
        return new Invitation(
                INVITATION.organisation(),
                INVITATION.advisors(),
                INVITATION.address(),
                INVITATION.fragment(),
                INVITATION.spoken(),
                new Presentation.Logo(Base64Url.encode(logo)));
    }

    private static byte[] logo(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) image.setRGB(x, x % height, 0x2E7D6B);
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "png", out));
        return out.toByteArray();
    }

    /** Each sheet is kept, so that people and other checkers can look at it. */
    private byte[] print(Sheet sheet, KitLanguage language, Invitation invitation) throws IOException {
        var pdf = printSheet.print(sheet, language, invitation);
        var folder = Files.createDirectories(Path.of("target", "sheets"));
        var kind = invitation.logo() == null ? "-long" : "-logo";
        var kept = sheet.word() + (invitation == INVITATION ? "-" + language.tag() : kind);
        Files.write(folder.resolve(kept + ".pdf"), pdf);
        return pdf;
    }

    private static List<PDStructureElement> parts(PDStructureElement body) {
        var parts = new ArrayList<PDStructureElement>();
        body.getKids().forEach(part -> parts.add((PDStructureElement) part));
        return parts;
    }

    private static Result scanned(PDDocument document) throws IOException, NotFoundException {
        var image = new PDFRenderer(document).renderImageWithDPI(0, PRINT, ImageType.RGB);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        var found = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
        assertEquals(1, found.length);
        return found[0];
    }
}
