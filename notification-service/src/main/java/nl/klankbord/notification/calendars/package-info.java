/**
 * Days on which terms end, for the calendar that somebody uses anyway.
 *
 * <p>May know: that a term of a person ends on a day. Must never know: of which case or report, or how many there are; a
 * day with three terms looks like a day with one.
 *
 * <pre>
 * calendar_feeds   person_id, secret_hash, since_on           the address itself is nowhere
 * case_terms       case_hash, person_id, term, due_on         gone when the term is kept, and with the case
 * </pre>
 *
 * The days of escalations and of the law for cases are read from their own tables.
 */
@NullMarked
package nl.klankbord.notification.calendars;

import org.jspecify.annotations.NullMarked;
