package nl.klankbord.casework.absences;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about an absence. Whole days, from the first moment of the first to the last moment of the last.
 *
 * @param from the first day
 * @param until the last day, which may be the first
 * @param backup who can be asked meanwhile, or null
 * @param chain whether the back-up of the back-up may be asked when both are away
 */
record Plan(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable PersonId backup,
        @NotNull Boolean chain) {}
