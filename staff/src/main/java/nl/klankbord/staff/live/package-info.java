/**
 * The stream that tells open browsers of staff that something changed: what kind of thing, and which.
 *
 * <p>May know: kinds, opaque ids, who is connected right now. Must never know: content, or who was connected before.
 */
@NullMarked
package nl.klankbord.staff.live;

import org.jspecify.annotations.NullMarked;
