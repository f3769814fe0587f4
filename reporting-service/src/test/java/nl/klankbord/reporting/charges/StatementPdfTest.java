package nl.klankbord.reporting.charges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.reporting.Accessible;
import nl.klankbord.reporting.charges.StatementWords.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementPdfTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void aScreenReaderKnowsTheLanguageAndTheTitle(Language language) throws IOException {
        var statement = ExampleStatements.of(BillingForm.OPEN, false, 13);
        try (var document = Loader.loadPDF(StatementPdf.of(statement, language))) {
            var catalog = document.getDocumentCatalog();

            assertEquals(language.name(), catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertTrue(document.getDocumentInformation().getTitle().endsWith(statement.number()));
            assertFalse(Objects.requireNonNull(catalog.getStructureTreeRoot())
                    .getKids()
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itConformsToTheStandardForEverybody(Language language) {
        var statement = ExampleStatements.of(BillingForm.OPEN, false, 13);

        assertEquals(List.of(), Accessible.faults(StatementPdf.of(statement, language)));
    }

    @Test
    void itSaysWhatIsPaidForAndThatNobodyShouldLookForACase() throws IOException {
        var text = text(ExampleStatements.of(BillingForm.OPEN, false, 13));

        for (var said : List.of(
                "Afrekening 2026-ABC234-01",
                "1 juli 2026",
                "30 september 2026",
                "Zorggroep Veldzicht",
                "Al het werk in uren, opgeteld",
                "3,25",
                "308,75",
                "21%",
                "NL91ABNA0417164300",
                "Een eerste gesprek is gratis")) {
            assertTrue(text.contains(said), () -> said + " in " + text);
        }
    }

    /** The only days are those of the period, of the issue and of the payment. */
    @Test
    void noOtherDayStandsInIt() throws IOException {
        var text = text(ExampleStatements.of(BillingForm.OPEN, false, 13));
        var days = Pattern.compile("\\d{1,2} [a-z]+ 20\\d\\d")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();

        assertEquals(List.of("1 juli 2026", "30 september 2026", "4 november 2026", "5 oktober 2026"), days);
    }

    @Test
    void aCreditNoteSaysWhatItTakesBackAndWhy() throws IOException {
        var credit = ExampleStatements.of(BillingForm.FLAT, true, 0)
                .credit("2026-ABC234-02", LocalDate.of(2026, 10, 9), Statement.CreditReason.PRICE);
        var text = text(credit);

        assertTrue(text.contains("Creditnota 2026-ABC234-02"), text);
        assertTrue(text.contains("2026-ABC234-01"), text);
        assertTrue(text.contains("de prijs klopte niet"), text);
    }

    @Test
    void taxThatNobodyHasVerifiedIsSaidToBeSo() throws IOException {
        var text = text(ExampleStatements.of(BillingForm.FLAT, null, 0)).replaceAll("\\s+", " ");

        assertTrue(text.contains("nog niet nagegaan. Dit is daarom nog geen factuur"), text);
        assertFalse(text.contains("21%"), text);
    }

    private static String text(Statement statement) throws IOException {
        try (var document = Loader.loadPDF(StatementPdf.of(statement, Language.nl))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
