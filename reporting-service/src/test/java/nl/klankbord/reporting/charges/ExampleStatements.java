package nl.klankbord.reporting.charges;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.events.BillingForm;
import org.jspecify.annotations.Nullable;

/** Statements of the demonstration practice. */
final class ExampleStatements {
    static final ChargePeriod QUARTER = ChargePeriod.named("2026-Q3").orElseThrow();
    static final int PERCENT = 21;

    private ExampleStatements() {}

    static AgreedTerms terms(BillingForm form, @Nullable Boolean vatIncluded) {
        return new AgreedTerms(LocalDate.of(2026, 1, 1), form, 57_500, 9_500, vatIncluded, 40);
    }

    static Statement of(BillingForm form, @Nullable Boolean vatIncluded, int shownQuarters) {
        var charges = Charges.of(QUARTER, List.of(terms(form, vatIncluded)), shownQuarters, PERCENT);
        return new Statement(
                "2026-ABC234-01",
                QUARTER.name(),
                QUARTER.from(),
                QUARTER.until(),
                LocalDate.of(2026, 10, 5),
                LocalDate.of(2026, 11, 4),
                null,
                null,
                form == BillingForm.OPEN,
                false,
                supplier(),
                customer(),
                charges);
    }

    static Party supplier() {
        return new Party(
                "De Linde",
                "12345678",
                "NL123456782B12",
                "NL91ABNA0417164300",
                30,
                "Lindelaan 1",
                "3512 AB",
                "Utrecht",
                null);
    }

    static Party customer() {
        return new Party(
                "Zorggroep Veldzicht", "87654321", null, null, null, "Veldweg 12", "6811 CD", "Arnhem", "inkoop 4711");
    }
}
