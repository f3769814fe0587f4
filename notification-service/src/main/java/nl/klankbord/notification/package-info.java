/**
 * Tells staff by mail at fixed times that something waits or a term ends, shows the days of terms in their calendar, and brings
 * news of the law.
 *
 * <p>May know: how sign-in names a person, that something waits for them, on which day a term ends, and, while a mail is
 * sent, their address. Must never know: what waits. Never in a mail or a calendar: a name of an organisation, an id, a count.
 */
@NullMarked
package nl.klankbord.notification;

import org.jspecify.annotations.NullMarked;
