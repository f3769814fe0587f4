/**
 * Weekly prekeys of staff: public, signed, weeks ahead.
 *
 * <p>May know: prekeys, days. Must never know: a seed.
 *
 * <pre>
 * prekeys (kid, not_before) not_after, vault_version, wire
 * </pre>
 */
@NullMarked
package nl.klankbord.staff.prekeys;

import org.jspecify.annotations.NullMarked;
