package nl.klankbord.casework.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of terms.
 *
 * @param key its name, such as {@code case.ack}
 * @param validFrom the first day on which a term may start under it
 * @param validTo the last such day, or null
 * @param value how many
 * @param unit of what
 * @param overridable whether an organisation may agree on another number
 * @param least the smallest number it may agree on, or null
 * @param most the largest, or null
 */
record DeadlineRule(
        String key,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int value,
        TermUnit unit,
        boolean overridable,
        @Nullable Integer least,
        @Nullable Integer most) {
    boolean appliesTo(LocalDate start) {
        return !start.isBefore(validFrom) && (validTo == null || !start.isAfter(validTo));
    }

    boolean permits(int agreed) {
        if (agreed == value) return true;
        return overridable && (least == null || agreed >= least) && (most == null || agreed <= most);
    }

    int hours() {
        if (unit != TermUnit.HOUR) throw new IllegalStateException("The term " + key + " is not counted in hours");
        return value;
    }
}
