/**
 * Channels as reporters find them: a read model of what practices publish.
 *
 * <p>May know: signed directories, profiles and prekeys, all of them public. Must never know: who looks at them.
 *
 * <pre>
 * channels      channel_id │ paused
 * directories   channel_id, seq │ directory, signature │ profile      the whole chain, because readers need it (KB-30)
 * prekeys       prekey_hash │ owner_kid, week_on │ withdrawn │ prekey
 * </pre>
 */
@NullMarked
package nl.klankbord.intake.channels;

import org.jspecify.annotations.NullMarked;
