package nl.klankbord.casework.practice;

import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;

/**
 * Whom a practice admits.
 *
 * @param subject how sign-in names them
 * @param name how colleagues and reporters do
 * @param role what they do
 * @param internal whether the organisation employs them; then its mail server is the employer's
 */
public record NewPerson(KeycloakSubject subject, String name, PersonRole role, boolean internal) {}
