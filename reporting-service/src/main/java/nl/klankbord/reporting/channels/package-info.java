/**
 * Channels with their chains of signed directories, which say who is officer and who is advisor.
 *
 * <p>May know: public documents. Must never know: a report.
 *
 * <pre>
 * channels (channel_id) paused ──&lt; directories (channel_id, seq) document, signature
 *                              ──&lt; channel_officers (kid, channel_id)
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.channels;

import org.jspecify.annotations.NullMarked;
