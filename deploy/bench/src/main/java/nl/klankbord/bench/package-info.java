/**
 * How fast the system is, as ratios to what the same machine does bare in the same run. May know the wire and how to
 * seal; drives the public interfaces only. Not part of any test: a figure is no promise.
 */
@NullMarked
package nl.klankbord.bench;

import org.jspecify.annotations.NullMarked;
