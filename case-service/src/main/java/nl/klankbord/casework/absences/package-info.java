/**
 * When advisors are away, who can be asked meanwhile, and that reporters and back-ups hear of it in time.
 *
 * <p>May know: people, days, who entered an absence. Must never know: a case, or why somebody is away.
 *
 * <pre>
 * absences (id) person_id, backup_id, from_on, until_on, chain, state, releases_from_on
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.absences;

import org.jspecify.annotations.NullMarked;
