/**
 * The terms of escalations, and who hears of them.
 *
 * <p>May know: days, the people who can read, the key name of the advisor. Must never know: the thread itself (a hash stands
 * for it), the organisation, what is asked or answered.
 *
 * <pre>
 * escalations            thread_hash ── author, due days, what is kept already
 * escalation_readers     thread_hash, person_id ── officers, and whoever is told when those do not act
 * escalation_reminders   thread_hash, term, remind_on ── whom else a day is called to mind to
 * </pre>
 *
 * All gone when the escalation is destroyed.
 */
@NullMarked
package nl.klankbord.notification.escalations;

import org.jspecify.annotations.NullMarked;
