package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An advisor will be away.
 *
 * @param absence the absence
 * @param advisor who will be away
 * @param backup who can be asked meanwhile, or null
 * @param from the first day
 * @param until the last day
 * @param byColleague whether somebody else has entered it, so that the advisor must hear of it
 */
public record AbsencePlanned(
        AbsenceId absence,
        PersonId advisor,
        @Nullable PersonId backup,
        LocalDate from,
        LocalDate until,
        boolean byColleague) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "absence-planned.v1";
}
