/**
 * What this service needs of its surroundings: settings, clock, randomness, the secret of its own MACs, plain statements
 * inside the session of the moment.
 *
 * <p>May know: frameworks. Must never know: any feature.
 */
@NullMarked
package nl.klankbord.intake.platform;

import org.jspecify.annotations.NullMarked;
