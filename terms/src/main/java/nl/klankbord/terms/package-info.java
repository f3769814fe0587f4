/**
 * Terms as dated data: how long a practice, an organisation or the law allows, and which day that is.
 *
 * <p>May know: rules with the days they are valid, public holidays, days. Must never know: a case, an escalation, a channel,
 * a person; and no number of a term may stand in this code. The tables are the service's own:
 *
 * <pre>
 * deadline_rule (rule_key, valid_from) ── value, unit, bounds, where it comes from
 * public_holiday (code) ── a fixed month and day, or days after Easter
 * </pre>
 */
@NullMarked
package nl.klankbord.terms;

import org.jspecify.annotations.NullMarked;
