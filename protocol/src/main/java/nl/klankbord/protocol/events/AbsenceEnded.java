package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * An advisor is away no longer, or will not be.
 *
 * @param absence the absence
 * @param advisor who is back
 */
public record AbsenceEnded(AbsenceId absence, PersonId advisor) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "absence-ended.v1";
}
