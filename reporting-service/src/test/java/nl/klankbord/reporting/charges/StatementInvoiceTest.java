package nl.klankbord.reporting.charges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.BillingForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementInvoiceTest {
    private static final String NLCIUS = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0";

    static Stream<Statement> statements() {
        return Stream.of(BillingForm.values())
                .flatMap(form -> Stream.of(true, false)
                        .flatMap(included ->
                                Stream.of(0, 13).map(quarters -> ExampleStatements.of(form, included, quarters))))
                .flatMap(statement -> Stream.of(
                        statement,
                        statement.credit("2026-ABC234-02", LocalDate.of(2026, 10, 9), Statement.CreditReason.PRICE)));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementIsAnInvoiceByTheSchemaAndTheRulesOfEuropePeppolAndTheNetherlands(Statement statement)
            throws Exception {
        var document = StatementInvoice.of(statement);

        InvoiceRules.requireSchema(statement.isCredit() ? "CreditNote" : "Invoice", document);
        assertEquals(List.of(), InvoiceRules.EUROPEAN.brokenBy(document));
        assertEquals(List.of(), InvoiceRules.PEPPOL.brokenBy(document));
        assertEquals(List.of(), InvoiceRules.DUTCH.brokenBy(underDutchRules(document)));
    }

    /** So that the rules above are known to look at all. */
    @Test
    void theRulesFindAWrongSumAndAMissingReference() {
        var sound = text(ExampleStatements.of(BillingForm.OPEN, false, 13));
        var sum = sound.replaceFirst(
                "<cbc:PayableAmount currencyID=\"EUR\">[0-9.]+", "<cbc:PayableAmount currencyID=\"EUR\">1.00");
        var reference = sound.replaceFirst("<cbc:BuyerReference>.*?</cbc:BuyerReference>", "");

        assertTrue(InvoiceRules.EUROPEAN.brokenBy(bytes(sum)).stream().anyMatch(rule -> rule.startsWith("BR-CO-16")));
        assertTrue(InvoiceRules.PEPPOL.brokenBy(bytes(reference)).stream()
                .anyMatch(rule -> rule.startsWith("PEPPOL-EN16931-R003")));
        assertFalse(InvoiceRules.DUTCH.brokenBy(underDutchRules(bytes(sum))).isEmpty());
    }

    @Test
    void whileNobodyHasVerifiedTheTaxThereIsNoInvoice() {
        var statement = ExampleStatements.of(BillingForm.PREPAID, null, 0);

        assertThrows(Problem.class, () -> StatementInvoice.of(statement));
    }

    @Test
    void anAmountThatWasAgreedWithTheTaxIsPaidToTheCent() {
        var statement = ExampleStatements.of(BillingForm.FLAT, true, 0);

        assertTrue(text(statement).contains("<cbc:PayableAmount currencyID=\"EUR\">143.75</cbc:PayableAmount>"));
    }

    private static byte[] underDutchRules(byte[] document) {
        return bytes(new String(document, StandardCharsets.UTF_8).replace(InvoiceXml.PEPPOL, NLCIUS));
    }

    private static String text(Statement statement) {
        return new String(StatementInvoice.of(statement), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
