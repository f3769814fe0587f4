/**
 * What organisations receive: their officers, and the escalations that are sealed to them.
 *
 * <p>May know: officers and their public keys, signed directories, sealed threads. Must never know: a case, a mailbox, an
 * advisor's notes, a name.
 */
@NullMarked
package nl.klankbord.reporting;

import org.jspecify.annotations.NullMarked;
