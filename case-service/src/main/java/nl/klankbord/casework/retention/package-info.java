/**
 * What becomes of things whose time is over: destroyed by dated rules, and proven by a number.
 *
 * <p>May know: rules, and how many were destroyed under each in a month. Must never know: which ones they were.
 *
 * <pre>
 * destructions (practice_id, rule_key, month_on) ── destroyed
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.retention;

import org.jspecify.annotations.NullMarked;
