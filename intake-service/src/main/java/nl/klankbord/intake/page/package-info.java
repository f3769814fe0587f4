/**
 * The page of the reporter app, the same for every link.
 *
 * <p>May know: the bytes that were built. Must never know: who asks, or whether a link leads to a channel.
 */
@NullMarked
package nl.klankbord.intake.page;

import org.jspecify.annotations.NullMarked;
