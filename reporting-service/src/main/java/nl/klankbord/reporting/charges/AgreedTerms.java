package nl.klankbord.reporting.charges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.events.BillingForm;
import org.jspecify.annotations.Nullable;

/**
 * The content of a contract.
 *
 * @param startsOn from which day it holds; until the day before the first one of the next
 * @param billingForm how work is billed
 * @param yearlyCents what a year costs
 * @param hourlyCents what an hour costs
 * @param vatIncluded whether these amounts hold the tax, or null while nobody has verified it
 * @param hourBudget hours a year of a bundle; 0 for none
 * @param endsOn the day on which the organisation leaves, or null while it stays
 */
record AgreedTerms(
        LocalDate startsOn,
        BillingForm billingForm,
        int yearlyCents,
        int hourlyCents,
        @Nullable Boolean vatIncluded,
        int hourBudget,
        @Nullable LocalDate endsOn) {
    /** Of an organisation that stays. */
    AgreedTerms(
            LocalDate startsOn,
            BillingForm billingForm,
            int yearlyCents,
            int hourlyCents,
            @Nullable Boolean vatIncluded,
            int hourBudget) {
        this(startsOn, billingForm, yearlyCents, hourlyCents, vatIncluded, hourBudget, null);
    }

    /** The same of an organisation that leaves on this day; one that begins later is with an organisation that came back. */
    AgreedTerms until(LocalDate day) {
        return startsOn.isAfter(day)
                ? this
                : new AgreedTerms(startsOn, billingForm, yearlyCents, hourlyCents, vatIncluded, hourBudget, day);
    }

    /** The one under which a month is charged: that which holds on its last day. After the month of leaving there is none. */
    static Optional<AgreedTerms> in(YearMonth month, List<AgreedTerms> all) {
        return all.stream()
                .filter(terms -> !terms.startsOn.isAfter(month.atEndOfMonth()))
                .max(Comparator.comparing(AgreedTerms::startsOn))
                .filter(terms -> !terms.endsBefore(month));
    }

    private boolean endsBefore(YearMonth month) {
        return endsOn != null && endsOn.isBefore(month.atDay(1));
    }

    /** What is paid for a year without a look at any hour: the subscription, and the bundle if there is one. */
    int bundleCents() {
        return billingForm == BillingForm.PREPAID ? hourBudget * hourlyCents : 0;
    }
}
