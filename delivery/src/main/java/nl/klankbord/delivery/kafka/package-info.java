/**
 * The broker: its clients, its topics, and which events keep their order.
 *
 * <p>May know: addresses and settings of the broker. Must never know: what an event says.
 */
@NullMarked
package nl.klankbord.delivery.kafka;

import org.jspecify.annotations.NullMarked;
