/**
 * Where an officer's open browsers hear that something changed.
 *
 * <p>May know: kinds, opaque ids. Must never know: content.
 */
@NullMarked
package nl.klankbord.reporting.live;

import org.jspecify.annotations.NullMarked;
