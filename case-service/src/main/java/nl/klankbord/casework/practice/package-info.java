/**
 * A practice, the people it admits and the organisations it works for.
 *
 * <p>May know: names, roles, public identity keys. Must never know: a case.
 *
 * <pre>
 * practices (id) ──&lt; people (id) subject, role, identity key and kid once enrolled
 *                          people (id) ── registrations (person_id): certificate, domains, languages, other duty, learning
 *                          people (id) ── advisor_cards (person_id): what advisors say of the own work
 *               ──&lt; organisations (id)
 *               ──&lt; idempotency_keys: hashes, for a day
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.practice;

import org.jspecify.annotations.NullMarked;
