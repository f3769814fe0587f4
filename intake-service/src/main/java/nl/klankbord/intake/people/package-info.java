/**
 * Which sign-in belongs to which identity keys: a read model of the people a practice admits.
 *
 * <p>May know: opaque subjects of the sign-in system and identity kids. Must never know: names or addresses.
 *
 * <pre>
 * people ─┬─ person_id │ subject
 *         └─ person_kids   person_id, kid      a former key keeps what was granted to it
 * </pre>
 */
@NullMarked
package nl.klankbord.intake.people;

import org.jspecify.annotations.NullMarked;
