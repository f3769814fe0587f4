/**
 * Mails about yearly reports and advice: that there is something to read, never what.
 *
 * <p>May know: whose turn it is. Must never know: a word of a report, an advice or an answer.
 */
@NullMarked
package nl.klankbord.notification.reports;

import org.jspecify.annotations.NullMarked;
