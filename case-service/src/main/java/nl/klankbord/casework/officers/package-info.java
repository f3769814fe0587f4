/**
 * Officers of organisations, who receive escalations: invited and appointed by the practice, with the keys and prekeys they
 * made in reporting-service.
 *
 * <p>May know: names, public keys and prekeys, who is the fallback, whom the practice has excluded. Must never know: an
 * escalation, or why somebody is excluded.
 *
 * <pre>
 * officers (person_id) organisation_id, fallback, excluded
 * officer_prekeys (kid, not_before) not_after, wire
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.officers;

import org.jspecify.annotations.NullMarked;
