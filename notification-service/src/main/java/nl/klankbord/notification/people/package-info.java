/**
 * Who may get a mail, as a read model of what practices tell.
 *
 * <p>May know: the person and how sign-in names them. Must never know: a name or an address; those are read at Keycloak
 * when a mail leaves, and forgotten.
 *
 * <pre>
 * people   person_id, subject, employer_mail, kid, role, practice_id
 * </pre>
 */
@NullMarked
package nl.klankbord.notification.people;

import org.jspecify.annotations.NullMarked;
