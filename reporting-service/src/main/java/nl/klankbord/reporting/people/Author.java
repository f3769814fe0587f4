package nl.klankbord.reporting.people;

import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/**
 * An enrolled advisor, who writes escalations: whoever holds this has been looked up.
 *
 * @param id the person
 * @param practice for which practice
 * @param kid the name of the key
 */
public record Author(PersonId id, PracticeId practice, Kid kid) {}
