/**
 * Who reads what is final for an organisation without receiving escalations: its board and its works council (ORG-13).
 *
 * <p>May know: who they are and for which organisation. Must never know: an escalation, a report before it is published.
 *
 * <pre>
 * organisation_readers (person_id) organisation_id
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.readers;

import org.jspecify.annotations.NullMarked;
