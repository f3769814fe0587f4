package nl.klankbord.casework.absences;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about an absence. Whole days, from the first moment of the first to the last moment of the last.
 *
 * @param from the first day
 * @param until the last day, which may be the first
 * @param backup who can be asked meanwhile, or null
 * @param chain whether the back-up of the back-up may be asked when both are away
 * @param exceptions cases in which the person stays reachable, or null
 */
record Plan(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable PersonId backup,
        @NotNull Boolean chain,
        @Size(max = 100) @Nullable List<@NotNull CaseId> exceptions) {
    /** Takes over what was entered; each case counts once. */
    Plan {
        if (exceptions != null) exceptions = exceptions.stream().distinct().toList();
    }

    List<CaseId> leftOut() {
        return exceptions == null ? List.of() : exceptions;
    }
}
