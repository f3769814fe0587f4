package nl.klankbord.casework.audit;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was done with one object.
 *
 * @param on the day
 * @param actor who acted, or null when a rule did
 * @param action what kind of act
 */
public record LoggedAct(LocalDate on, @Nullable PersonId actor, AuditAction action) {}
