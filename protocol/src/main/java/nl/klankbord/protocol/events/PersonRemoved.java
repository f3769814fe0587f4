package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.PersonId;

/**
 * A practice has removed a person.
 *
 * @param person the person
 */
public record PersonRemoved(PersonId person) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "person-removed.v1";
}
