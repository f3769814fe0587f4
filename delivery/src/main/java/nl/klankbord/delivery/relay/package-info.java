/**
 * Empties the outbox: one instance per service sends, the others wait for it to fail.
 *
 * <p>May know: rows of the outbox as bytes. Must never know: what an event says.
 */
@NullMarked
package nl.klankbord.delivery.relay;

import org.jspecify.annotations.NullMarked;
