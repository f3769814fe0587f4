/**
 * Events as they travel: CloudEvents 1.0 in JSON, in structured mode, and the topics they travel on.
 *
 * <p>May know: the form of an envelope and the event records. Must never know: a broker, a service, or what an event is
 * for. Readers accept members and types they have never heard of, so that a newer writer does not stop an older reader.
 */
@NullMarked
package nl.klankbord.protocol.events.json;

import org.jspecify.annotations.NullMarked;
