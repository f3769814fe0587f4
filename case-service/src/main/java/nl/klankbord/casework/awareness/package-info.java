/**
 * The awareness kit of a channel for the practice: finds what its posters have to say. They are drawn in
 * {@code nl.klankbord.print.awareness}.
 *
 * <p>May know: the newest signed directory of a channel, and with it the public pin. Must never know: a case, a code, or who
 * looks at a poster: there is one link for everybody, without a mark per department or campaign.
 */
@NullMarked
package nl.klankbord.casework.awareness;

import org.jspecify.annotations.NullMarked;
