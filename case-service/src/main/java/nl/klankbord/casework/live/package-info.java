/**
 * The stream that tells an advisor's open browsers that something changed: what kind of thing, for which case.
 *
 * <p>May know: case ids, kinds, who is connected right now. Must never know: content, a thread id (KB-67), or who was
 * connected before.
 */
@NullMarked
package nl.klankbord.casework.live;

import org.jspecify.annotations.NullMarked;
