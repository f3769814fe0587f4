/**
 * Text blocks that a practice shares: sentences its advisors want to say alike, in Dutch and English.
 *
 * <p>May know: general sentences. Must never know: into which case one was put, or an advisor's own blocks; those lie sealed
 * in the advisor's vault.
 *
 * <pre>
 * text_blocks (id) practice_id, title, text_nl, text_en
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.textblocks;

import org.jspecify.annotations.NullMarked;
