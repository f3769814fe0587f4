package nl.klankbord.protocol.events;

import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * A practice has admitted a person, or something about them has changed. Neither name nor address.
 *
 * @param person the person
 * @param subject how sign-in names them
 * @param kid their identity key; null until they have enrolled
 * @param role what they do there
 * @param practice where
 * @param employerMail whether the organisation runs the mail server of their address
 */
public record PersonAdmitted(
        PersonId person,
        KeycloakSubject subject,
        @Nullable Kid kid,
        PersonRole role,
        PracticeId practice,
        boolean employerMail) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "person-admitted.v1";
}
