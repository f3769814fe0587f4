/**
 * State and event commit together, and an event counts once: what services use to tell each other facts.
 *
 * <p>May know: events as opaque records, their topics and keys. Must never know: any feature of any service, or what is
 * sealed.
 *
 * <pre>
 * outbox        position, topic, key, type, event_id, occurred_on, by_day, body    gone once the broker has it
 * inbox         event_id, received_on                                              gone after 28 days
 * parked_keys   topic, key, parked_on                                              a key whose events wait
 * dead_letters  position, topic, key, event_id, body                               what waits, in order
 * </pre>
 */
@NullMarked
package nl.klankbord.delivery;

import org.jspecify.annotations.NullMarked;
