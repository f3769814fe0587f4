package nl.klankbord.casework.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the price list.
 *
 * @param leastStaff from how many people
 * @param mostStaff to how many, or null for no end
 * @param yearlyCents what a year costs
 * @param validFrom the first day on which a contract may start under it
 * @param validTo the last such day, or null
 * @param source where it comes from
 */
record PriceBand(
        int leastStaff,
        @Nullable Integer mostStaff,
        int yearlyCents,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {
    boolean holds(int staff, LocalDate start) {
        return staff >= leastStaff
                && (mostStaff == null || staff <= mostStaff)
                && !start.isBefore(validFrom)
                && (validTo == null || !start.isAfter(validTo));
    }
}
