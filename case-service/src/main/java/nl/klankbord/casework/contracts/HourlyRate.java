package nl.klankbord.casework.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an hour costs by the list.
 *
 * @param validFrom the first day on which a contract may start under it
 * @param validTo the last such day, or null
 * @param hourlyCents the amount
 * @param vatIncluded whether it holds the tax, or null while nobody has verified it
 * @param source where it comes from
 */
record HourlyRate(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int hourlyCents,
        @Nullable Boolean vatIncluded,
        String source) {
    boolean holds(LocalDate start) {
        return !start.isBefore(validFrom) && (validTo == null || !start.isAfter(validTo));
    }
}
