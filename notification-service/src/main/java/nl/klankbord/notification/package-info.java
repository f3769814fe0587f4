/**
 * Tells staff by mail that something waits, at fixed times, and nothing else.
 *
 * <p>May know: how sign-in names a person, that something waits for them, and, while a mail is sent, their address and
 * language. Must never know: what waits. Never in a mail: a name of an organisation, an id, a count.
 */
@NullMarked
package nl.klankbord.notification;

import org.jspecify.annotations.NullMarked;
