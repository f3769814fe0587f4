package nl.klankbord.casework.practice;

import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.people.EnrolledIdentity;

/**
 * A colleague who has enrolled.
 *
 * @param id the person
 * @param name what colleagues call them
 * @param internal whether the organisation employs them
 * @param identity their enrolled identity
 */
public record Peer(PersonId id, String name, boolean internal, EnrolledIdentity identity) {}
