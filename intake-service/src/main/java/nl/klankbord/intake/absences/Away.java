package nl.klankbord.intake.absences;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Kid;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is away.
 *
 * @param kid who
 * @param until the last day
 * @param backup who can be asked meanwhile, or null
 */
public record Away(Kid kid, LocalDate until, @Nullable Kid backup) {}
