/**
 * The clock and the randomness of a service, unless it brings its own.
 *
 * <p>May know: the machine. Must never know: what they are used for.
 */
@NullMarked
package nl.klankbord.edge.platform;

import org.jspecify.annotations.NullMarked;
