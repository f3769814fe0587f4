package nl.klankbord.reporting.escalations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.Accessible;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class RegisterPdfTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aScreenReaderFindsATableWithHeadingsOnHoweverManyPages() throws IOException {
        try (var document = Loader.loadPDF(RegisterPdf.of(Collections.nCopies(60, entry()), DAY))) {
            var catalog = document.getDocumentCatalog();
            var body = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().get(0);
            var parts =
                    body.getKids().stream().map(PDStructureElement.class::cast).toList();
            var rows = parts.get(2).getKids().stream()
                    .map(PDStructureElement.class::cast)
                    .toList();

            assertTrue(document.getNumberOfPages() > 1);
            assertEquals("nl", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals(
                    "Register van meldingen", document.getDocumentInformation().getTitle());
            assertEquals(
                    List.of("H1", "P", "Table"),
                    parts.stream().map(PDStructureElement::getStructureType).toList());
            assertEquals(61, rows.size());
            assertEquals(10, rows.get(0).getKids().size());
            assertEquals("TH", ((PDStructureElement) rows.get(0).getKids().get(9)).getStructureType());
            assertEquals("TD", ((PDStructureElement) rows.get(60).getKids().get(0)).getStructureType());
            var text = new PDFTextStripper().getText(document);
            assertTrue(
                    text.contains("Vermoeden van") && text.contains("Deels gegrond") && text.contains("2028-11-20"),
                    text);
        }
    }

    @Test
    void itConformsToTheStandardForEverybody() {
        assertEquals(List.of(), Accessible.faults(RegisterPdf.of(Collections.nCopies(60, entry()), DAY)));
    }

    @Test
    void anEmptyRegisterIsATableToo() throws IOException {
        try (var document = Loader.loadPDF(RegisterPdf.of(List.of(), DAY))) {
            assertEquals(1, document.getNumberOfPages());
        }
    }

    private static Register.Entry entry() {
        return new Register.Entry(
                DAY,
                "Zorggroep Veldzicht",
                new TaxonomyCode("LN.MIS"),
                new TaxonomyCode("IN"),
                EscalationState.CLOSED,
                DAY,
                DAY,
                DAY,
                DAY,
                new TaxonomyCode("DEELS_GEGROND"),
                List.of(new TaxonomyCode("TRAINING"), new TaxonomyCode("GESPREK")),
                DAY,
                DAY.plusYears(2));
    }
}
