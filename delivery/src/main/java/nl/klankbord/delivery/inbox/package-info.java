/**
 * Reads the topics of the service's consumers and lets every event count once.
 *
 * <p>May know: ids, types and keys of events. Must never know: what an event says; the consumers read that.
 */
@NullMarked
package nl.klankbord.delivery.inbox;

import org.jspecify.annotations.NullMarked;
