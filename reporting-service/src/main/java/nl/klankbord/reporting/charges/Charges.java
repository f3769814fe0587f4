package nl.klankbord.reporting.charges;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.klankbord.protocol.events.BillingForm;
import org.jspecify.annotations.Nullable;

/**
 * What a period costs, from its contracts and the hours it may show. Nothing else goes in, so nothing else can come out.
 *
 * @param lines what is charged
 * @param tax whether the amounts hold the tax
 * @param vatPercent the rate, or null while nobody knows
 * @param netCents without tax; the agreed amounts while nobody knows
 * @param vatCents the tax
 * @param totalCents to pay
 */
record Charges(
        List<ChargeLine> lines, Tax tax, @Nullable Integer vatPercent, int netCents, int vatCents, int totalCents) {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int QUARTERS_OF_AN_HOUR = 4;
    private static final int WHOLE = 100;

    /** Whether the amounts of the contracts hold the tax. */
    enum Tax {
        /** Nobody has verified it for every contract; then no tax is computed. */
        UNKNOWN,
        INCLUDED,
        EXCLUDED,
        /** Some do, some do not. */
        BOTH
    }

    /** Adds up. A share of a year is cut so that the shares of all months make the year. */
    static Charges of(ChargePeriod period, List<AgreedTerms> contracts, int shownQuarters, int vatPercent) {
        var months = new LinkedHashMap<AgreedTerms, Integer>();
        period.all()
                .forEach(month ->
                        AgreedTerms.in(month, contracts).ifPresent(terms -> months.merge(terms, 1, Integer::sum)));
        var tax = taxOf(List.copyOf(months.keySet()));
        var lines = new ArrayList<ChargeLine>();
        months.forEach((terms, count) -> {
            lines.add(line(
                    ChargeLine.Kind.SUBSCRIPTION, share(terms.yearlyCents(), period, terms, count), terms, vatPercent));
            if (terms.bundleCents() > 0) {
                lines.add(line(
                        ChargeLine.Kind.BUNDLE, share(terms.bundleCents(), period, terms, count), terms, vatPercent));
            }
        });
        open(months.keySet().stream().toList(), contracts, shownQuarters)
                .ifPresent(terms -> lines.add(hours(terms, shownQuarters, vatPercent)));
        return total(lines, tax, vatPercent);
    }

    /** The contract whose rate counts for hours: the last open one of the period, or the one they were carried from. */
    private static Optional<AgreedTerms> open(List<AgreedTerms> held, List<AgreedTerms> all, int shownQuarters) {
        var inPeriod = last(held);
        if (inPeriod.isPresent() || shownQuarters == 0) return inPeriod;
        return last(all);
    }

    private static Optional<AgreedTerms> last(List<AgreedTerms> contracts) {
        return contracts.stream()
                .filter(terms -> terms.billingForm() == BillingForm.OPEN)
                .max(Comparator.comparing(AgreedTerms::startsOn));
    }

    private static int share(int yearlyCents, ChargePeriod period, AgreedTerms terms, int months) {
        var start = YearMonth.from(terms.startsOn());
        var first = period.first().isBefore(start) ? start : period.first();
        var before = (int) start.until(first, ChronoUnit.MONTHS);
        return upTo(yearlyCents, before + months) - upTo(yearlyCents, before);
    }

    private static int upTo(int yearlyCents, int months) {
        return Math.toIntExact(Math.round((double) yearlyCents * months / MONTHS_OF_A_YEAR));
    }

    private static ChargeLine hours(AgreedTerms terms, int quarters, int vatPercent) {
        var cents = Math.toIntExact(Math.round((double) quarters * terms.hourlyCents() / QUARTERS_OF_AN_HOUR));
        var line = line(ChargeLine.Kind.HOURS, cents, terms, vatPercent);
        return new ChargeLine(line.kind(), quarters, terms.hourlyCents(), line.agreedCents(), line.netCents());
    }

    private static ChargeLine line(ChargeLine.Kind kind, int cents, AgreedTerms terms, int vatPercent) {
        var net = Objects.equals(terms.vatIncluded(), true)
                ? Math.toIntExact(Math.round((double) cents * WHOLE / (WHOLE + vatPercent)))
                : cents;
        return new ChargeLine(kind, null, null, cents, net);
    }

    private static Tax taxOf(List<AgreedTerms> contracts) {
        var said = contracts.stream().map(AgreedTerms::vatIncluded).distinct().toList();
        if (said.contains(null) || said.isEmpty()) return Tax.UNKNOWN;
        if (said.size() > 1) return Tax.BOTH;
        return Objects.equals(said.get(0), true) ? Tax.INCLUDED : Tax.EXCLUDED;
    }

    private static Charges total(List<ChargeLine> lines, Tax tax, int vatPercent) {
        var agreed = lines.stream().mapToInt(ChargeLine::agreedCents).sum();
        if (tax == Tax.UNKNOWN) {
            var plain = lines.stream()
                    .map(line -> new ChargeLine(
                            line.kind(), line.quarters(), line.unitCents(), line.agreedCents(), line.agreedCents()))
                    .toList();
            return new Charges(plain, tax, null, agreed, 0, agreed);
        }
        var net = lines.stream().mapToInt(ChargeLine::netCents).sum();
        var vat = Math.toIntExact(Math.round((double) net * vatPercent / WHOLE));
        return new Charges(List.copyOf(lines), tax, vatPercent, net, vat, tax == Tax.INCLUDED ? agreed : net + vat);
    }
}
