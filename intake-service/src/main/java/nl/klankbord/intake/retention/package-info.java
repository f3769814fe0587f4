/**
 * How a conversation ends: on the reporter's request, or because its case has had its time.
 *
 * <p>May know: that a mailbox is gone, and the day. Must never know: which one it was, once it is gone. Stores nothing.
 */
@NullMarked
package nl.klankbord.intake.retention;

import org.jspecify.annotations.NullMarked;
