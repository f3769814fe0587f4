/**
 * General advice that officers ask for (ORG-4): a set of sealed records whose key the officer keeps and shares with advisors.
 *
 * <p>May know: who asked whom, and on which day. Must never know: what was asked, or a case; nothing here has a column for one.
 *
 * <pre>
 * advice_requests (set_id) organisation, days ──&lt; advice_request_members (kid) share
 *                                             ──&lt; advice_request_records (record_id)
 * advisor_prekeys (owner_kid, week_on)
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.requests;

import org.jspecify.annotations.NullMarked;
