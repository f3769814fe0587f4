package nl.klankbord.reporting.charges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.klankbord.print.FlowingText;
import nl.klankbord.reporting.charges.StatementWords.Language;
import org.jspecify.annotations.Nullable;

/** A statement on paper, and for a screen reader. */
final class StatementPdf {
    private static final int QUARTERS_OF_AN_HOUR = 4;
    private static final String NONE = "\u2013";

    private final Statement statement;
    private final Language language;
    private final Locale locale;

    private StatementPdf(Statement statement, Language language) {
        this.statement = statement;
        this.language = language;
        this.locale = language == Language.nl ? Locale.forLanguageTag("nl-NL") : Locale.UK;
    }

    static byte[] of(Statement statement, Language language) {
        return new StatementPdf(statement, language).draw();
    }

    private byte[] draw() {
        var title = word(statement.isCredit() ? "credit" : "statement") + " " + statement.number();
        try (var text = new FlowingText(language.name(), title, title)) {
            text.heading(1, title);
            text.table(word("facts"), List.of(word("what"), word("fact")), facts());
            text.heading(2, word(statement.isCredit() ? "returned" : "charged"));
            text.table(word("lines"), List.of(word("line"), word("hours"), word("rate"), word("amount")), lines());
            text.table(word("total"), List.of(word("what"), word("amount")), totals());
            if (unverified()) text.paragraph(word("unverified"), null);
            if (statement.reason() != null)
                text.paragraph(word(statement.reason().name()), null);
            text.heading(2, word("absent"));
            text.paragraph(word("silent"), null);
            text.paragraph(word(StatementView.of(statement, List.of()).audit().name()), null);
            return text.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> facts() {
        var supplier = statement.supplier();
        var rows = new ArrayList<List<String>>();
        row(rows, "number", statement.number());
        row(rows, "credits", statement.credits());
        row(rows, "period", day(statement.from()) + " " + NONE + " " + day(statement.until()));
        row(rows, "issued", day(statement.issuedOn()));
        if (!statement.isCredit()) row(rows, "due", day(statement.dueOn()));
        row(rows, "from", address(supplier));
        row(rows, "chamber", supplier.chamberNumber());
        row(rows, "vatNumber", supplier.vatNumber());
        row(rows, "account", supplier.iban());
        row(rows, "to", address(statement.customer()));
        row(rows, "reference", statement.customer().reference());
        return rows;
    }

    private void row(List<List<String>> rows, String key, @Nullable String value) {
        if (value != null) rows.add(List.of(word(key), value));
    }

    private static String address(Party party) {
        return party.name() + ", " + party.street() + ", " + party.postcode() + " " + party.city();
    }

    private List<List<String>> lines() {
        return statement.charges().lines().stream().map(this::line).toList();
    }

    private List<String> line(ChargeLine line) {
        var quarters = line.quarters();
        var unit = line.unitCents();
        return List.of(
                word(line.kind().name()),
                quarters == null ? NONE : hours(quarters),
                unit == null ? NONE : euros(unit),
                euros(line.agreedCents()));
    }

    private List<List<String>> totals() {
        var charges = statement.charges();
        var payable = List.of(word(statement.isCredit() ? "back" : "payable"), euros(charges.totalCents()));
        if (unverified()) return List.of(payable);
        return List.of(
                List.of(word("net"), euros(charges.netCents())),
                List.of(
                        word("vat") + " " + Objects.toString(charges.vatPercent(), "") + "%",
                        euros(charges.vatCents())),
                payable);
    }

    private boolean unverified() {
        return statement.charges().tax() == Charges.Tax.UNKNOWN;
    }

    private String hours(int quarters) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        return format.format(BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(QUARTERS_OF_AN_HOUR)));
    }

    private String euros(int cents) {
        return NumberFormat.getCurrencyInstance(language == Language.nl ? locale : Locale.forLanguageTag("en-IE"))
                .format(BigDecimal.valueOf(cents, 2));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }

    private String word(String key) {
        return StatementWords.of(key, language);
    }
}
