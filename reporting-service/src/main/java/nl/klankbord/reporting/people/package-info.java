/**
 * Whom practices have admitted: the officers, board and works council of organisations, who sign in here, and the advisors,
 * whose calls are forwarded.
 *
 * <p>May know: subjects, roles, kids, organisations. Must never know: a name, an address, a case.
 *
 * <pre>
 * people (person_id) subject, role, practice_id, kid, removed
 * officers (person_id) organisation_id, fallback, excluded
 * officer_keys (person_id) identity_key, kid
 * organisation_readers (person_id) organisation_id ── board and works council
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.people;

import org.jspecify.annotations.NullMarked;
