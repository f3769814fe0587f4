/**
 * What a day brings without any event: the fixed day on which officers sign in.
 *
 * <p>May know: who is an officer. Must never know: whether anything waits for them.
 */
@NullMarked
package nl.klankbord.notification.reminders;

import org.jspecify.annotations.NullMarked;
