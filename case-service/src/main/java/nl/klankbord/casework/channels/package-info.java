/**
 * Channels and their signed directories, as practice managers publish them and reporters and advisors check them.
 *
 * <p>May know: public documents, which organisation a channel belongs to. Must never know: a root key, or a case.
 *
 * <pre>
 * channels (channel_id) organisation_id, paused, testing, profile
 *   ──&lt; directories (channel_id, seq) document, signature: the exact bytes that were signed
 *   ──&lt; channel_members (kid, channel_id): who is or was on the advisor side
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.channels;

import org.jspecify.annotations.NullMarked;
