/**
 * Contact persons of an organisation: they hand over the link and count contacts by month.
 *
 * <p>May know: which organisation, the public lists of its channels, numbers by month. Must never know: a case, or who asked.
 *
 * <pre>
 * contact_persons (person_id) organisation_id ──&lt; procedural_contacts (person_id, month_on) contacts
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.contacts;

import org.jspecify.annotations.NullMarked;
