package nl.klankbord.casework.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All prices, past and present. The newest row that holds on the first day of a contract counts.
 *
 * @param bands by size of the organisation
 * @param rates by the hour
 */
record PriceList(List<PriceBand> bands, List<HourlyRate> rates) {
    PriceList {
        bands = List.copyOf(bands);
        rates = List.copyOf(rates);
    }

    /** What a year costs an organisation of this size; below the smallest band there is no list price but a quote. */
    Optional<Integer> yearlyCents(int staff, LocalDate start) {
        return bands.stream()
                .filter(band -> band.holds(staff, start))
                .max(Comparator.comparing(PriceBand::validFrom))
                .map(PriceBand::yearlyCents);
    }

    Optional<HourlyRate> rate(LocalDate start) {
        return rates.stream().filter(rate -> rate.holds(start)).max(Comparator.comparing(HourlyRate::validFrom));
    }
}
