/**
 * Weekly prekeys of advisors, eight weeks ahead, and which of their seeds must still be kept.
 *
 * <p>May know: prekeys, days, that a grant for a prekey is held. Must never know: a seed, or what a grant hands over.
 *
 * <pre>
 * held_keys (mailbox_id, epoch, kid) prekey_hash, held_on, released_on
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.prekeys;

import org.jspecify.annotations.NullMarked;
