/**
 * Intervision and sparring: a case card without names, sealed to chosen colleagues, gone after its term (CAS-16, CAS-17).
 *
 * <p>May know: who shares with whom, and until which day. Must never know: what a card says, or of which case it tells.
 *
 * <pre>
 * intervision_cards (set_id) author_id, delete_on
 *   ──&lt; intervision_members (set_id, person_id) sealed_share
 *         ──&lt; intervision_records (set_id, record_id) version, sealed_record
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.intervision;

import org.jspecify.annotations.NullMarked;
