package nl.klankbord.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of terms.
 *
 * @param key its name, such as {@code case.ack}
 * @param validFrom the first day on which a term may start under it
 * @param validTo the last such day, or null
 * @param values how many; several where a term comes back
 * @param unit of what
 * @param overridable whether an organisation may agree on another number
 * @param least the smallest number it may agree on, or null
 * @param most the largest, or null
 */
public record DeadlineRule(
        String key,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Integer> values,
        TermUnit unit,
        boolean overridable,
        @Nullable Integer least,
        @Nullable Integer most) {
    /** Takes over the numbers. */
    public DeadlineRule {
        values = List.copyOf(values);
        if (values.isEmpty()) throw new IllegalArgumentException("The term " + key + " has no number");
    }

    boolean appliesTo(LocalDate start) {
        return !start.isBefore(validFrom) && (validTo == null || !start.isAfter(validTo));
    }

    /** The one number of a term that does not come back. */
    int value() {
        if (values.size() != 1) throw new IllegalStateException("The term " + key + " has more than one number");
        return values.get(0);
    }

    boolean permits(int agreed) {
        if (agreed == value()) return true;
        return overridable && (least == null || agreed >= least) && (most == null || agreed <= most);
    }

    int hours() {
        if (unit != TermUnit.HOUR) throw new IllegalStateException("The term " + key + " is not counted in hours");
        return value();
    }

    LocalDate end(LocalDate start, int count, WorkingDays workingDays) {
        return unit.end(start, count, workingDays);
    }
}
