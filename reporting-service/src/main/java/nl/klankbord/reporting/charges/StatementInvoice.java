package nl.klankbord.reporting.charges;

import static nl.klankbord.reporting.charges.InvoiceXml.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.klankbord.edge.Problem;
import nl.klankbord.reporting.charges.StatementWords.Language;

/**
 * A statement as an electronic invoice: UBL 2.1 as Peppol BIS Billing 3.0 and NLCIUS want it, a credit note as a credit note.
 * It says what the paper says and nothing more.
 */
final class StatementInvoice {
    private static final String DUTCH_CHAMBER = "0106";
    private static final String CREDIT_TRANSFER = "30";
    private static final String HOUR = "HUR";
    private static final String ONE = "C62";
    private static final int PRICE_DIGITS = 6;

    private final Statement statement;
    private final Charges charges;
    private final InvoiceXml xml;
    private final String percent;

    private StatementInvoice(Statement statement) throws XMLStreamException {
        this.statement = statement;
        this.charges = statement.charges();
        this.xml = new InvoiceXml(statement.isCredit() ? "CreditNote" : "Invoice");
        this.percent = Objects.toString(charges.vatPercent());
    }

    /**
     * Writes it.
     *
     * @throws Problem 409 with {@code tax} while nobody has verified the tax: an invoice must say it
     */
    static byte[] of(Statement statement) {
        if (statement.charges().tax() == Charges.Tax.UNKNOWN)
            throw Problem.conflict().with("/tax", "unverified");
        try {
            return new StatementInvoice(statement).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An invoice cannot be written", e);
        }
    }

    private byte[] write() throws XMLStreamException {
        head();
        party("AccountingSupplierParty", statement.supplier());
        party("AccountingCustomerParty", statement.customer());
        payment();
        tax();
        total();
        var at = 1;
        for (var line : charges.lines()) line(at++, line);
        return xml.end();
    }

    private void head() throws XMLStreamException {
        xml.value("CustomizationID", InvoiceXml.PEPPOL);
        xml.value("ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0");
        xml.value("ID", statement.number());
        xml.value("IssueDate", statement.issuedOn().toString());
        if (!statement.isCredit()) xml.value("DueDate", statement.dueOn().toString());
        if (statement.isCredit()) xml.value("CreditNoteTypeCode", "381");
        else xml.value("InvoiceTypeCode", "380");
        xml.value("DocumentCurrencyCode", "EUR");
        // One of the two must be there; without a reference of the payer the number of the statement is one.
        xml.value(
                "BuyerReference",
                Optional.ofNullable(statement.customer().reference()).orElse(statement.number()));
        xml.begin("InvoicePeriod");
        xml.value("StartDate", statement.from().toString());
        xml.value("EndDate", statement.until().toString());
        xml.finish();
        var credits = statement.credits();
        if (credits == null) return;
        xml.begin("BillingReference");
        xml.begin("InvoiceDocumentReference");
        xml.value("ID", credits);
        xml.finish();
        xml.finish();
    }

    private void party(String role, Party party) throws XMLStreamException {
        xml.begin(role);
        xml.begin("Party");
        xml.value("EndpointID", party.chamberNumber(), "schemeID", DUTCH_CHAMBER);
        xml.begin("PartyName");
        xml.value("Name", party.name());
        xml.finish();
        xml.begin("PostalAddress");
        xml.value("StreetName", party.street());
        xml.value("CityName", party.city());
        xml.value("PostalZone", party.postcode());
        xml.begin("Country");
        xml.value("IdentificationCode", "NL");
        xml.finish();
        xml.finish();
        var vatNumber = party.vatNumber();
        if (vatNumber != null) {
            xml.begin("PartyTaxScheme");
            xml.value("CompanyID", vatNumber);
            scheme();
            xml.finish();
        }
        xml.begin("PartyLegalEntity");
        xml.value("RegistrationName", party.name());
        xml.value("CompanyID", party.chamberNumber(), "schemeID", DUTCH_CHAMBER);
        xml.finish();
        xml.finish();
        xml.finish();
    }

    private void payment() throws XMLStreamException {
        xml.begin("PaymentMeans");
        xml.value("PaymentMeansCode", CREDIT_TRANSFER);
        xml.value("PaymentID", statement.number());
        xml.begin("PayeeFinancialAccount");
        xml.value("ID", Objects.requireNonNull(statement.supplier().iban()));
        xml.finish();
        xml.finish();
        if (!statement.isCredit()) return;
        xml.begin("PaymentTerms");
        xml.value("Note", StatementWords.of("back", Language.nl));
        xml.finish();
    }

    private void tax() throws XMLStreamException {
        xml.begin("TaxTotal");
        xml.money("TaxAmount", charges.vatCents());
        xml.begin("TaxSubtotal");
        xml.money("TaxableAmount", charges.netCents());
        xml.money("TaxAmount", charges.vatCents());
        category("TaxCategory");
        xml.finish();
        xml.finish();
    }

    private void total() throws XMLStreamException {
        var withTax = charges.netCents() + charges.vatCents();
        xml.begin("LegalMonetaryTotal");
        xml.money("LineExtensionAmount", charges.netCents());
        xml.money("TaxExclusiveAmount", charges.netCents());
        xml.money("TaxInclusiveAmount", withTax);
        // Amounts that were agreed with the tax in them stay what they were, to the cent.
        if (withTax != charges.totalCents()) xml.money("PayableRoundingAmount", charges.totalCents() - withTax);
        xml.money("PayableAmount", charges.totalCents());
        xml.finish();
    }

    private void line(int at, ChargeLine line) throws XMLStreamException {
        var quarters = line.quarters();
        xml.begin(statement.isCredit() ? "CreditNoteLine" : "InvoiceLine");
        xml.value("ID", String.valueOf(at));
        xml.value(
                statement.isCredit() ? "CreditedQuantity" : "InvoicedQuantity",
                quarters == null ? "1" : BigDecimal.valueOf(quarters * 25L, 2).toPlainString(),
                "unitCode",
                quarters == null ? ONE : HOUR);
        xml.money("LineExtensionAmount", line.netCents());
        xml.begin("Item");
        xml.value("Name", StatementWords.of(line.kind().name(), Language.nl));
        category("ClassifiedTaxCategory");
        xml.finish();
        xml.begin("Price");
        xml.value("PriceAmount", price(line), "currencyID", "EUR");
        xml.finish();
        xml.finish();
    }

    /** Of one unit, without tax; more digits than cents, so that quantity times price is the amount of the line. */
    private static String price(ChargeLine line) {
        var unit = line.unitCents();
        if (unit == null) return amount(line.netCents());
        if (line.agreedCents() == line.netCents()) return amount(unit);
        return BigDecimal.valueOf(unit, 2)
                .multiply(BigDecimal.valueOf(line.netCents()))
                .divide(BigDecimal.valueOf(line.agreedCents()), PRICE_DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void category(String name) throws XMLStreamException {
        xml.begin(name);
        xml.value("ID", "S");
        xml.value("Percent", percent);
        scheme();
        xml.finish();
    }

    private void scheme() throws XMLStreamException {
        xml.begin("TaxScheme");
        xml.value("ID", "VAT");
        xml.finish();
    }
}
