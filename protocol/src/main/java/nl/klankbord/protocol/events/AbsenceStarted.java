package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An advisor is away.
 *
 * @param absence the absence
 * @param advisor who is away
 * @param backup who can be asked meanwhile, or null
 * @param until the last day
 * @param releasesFrom the first day on which held keys may be released for it
 * @param exceptions cases in which the advisor stays reachable
 */
public record AbsenceStarted(
        AbsenceId absence,
        PersonId advisor,
        @Nullable PersonId backup,
        LocalDate until,
        LocalDate releasesFrom,
        List<CaseId> exceptions) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "absence-started.v1";

    /** Takes over the facts. */
    public AbsenceStarted {
        exceptions = List.copyOf(exceptions);
    }
}
