/**
 * Which advisors are away now: a read model of what practices plan.
 *
 * <p>May know: people of staff, the last day of an absence, who can be asked meanwhile. Must never know: a mailbox, or why
 * somebody is away.
 *
 * <pre>
 * absences   absence_id │ person_id, backup_id │ until_on, releases_from_on
 *   ──&lt; absence_exceptions   absence_id, case_id: who is away stays reachable there
 * </pre>
 */
@NullMarked
package nl.klankbord.intake.absences;

import org.jspecify.annotations.NullMarked;
