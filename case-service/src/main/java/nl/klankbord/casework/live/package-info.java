/**
 * Where an advisor's open browsers hear that something changed: what kind of thing, for which case.
 *
 * <p>May know: case ids, kinds. Must never know: content, or a thread id (KB-67).
 */
@NullMarked
package nl.klankbord.casework.live;

import org.jspecify.annotations.NullMarked;
