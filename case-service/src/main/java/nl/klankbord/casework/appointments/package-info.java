/**
 * Appointments: that reporter and advisor look for a day, agreed on one, talked.
 *
 * <p>May know: of which kind a talk is, how far it is, its day. Must never know: hour, place, phone number, wishes or why
 * somebody cancelled; those are sealed messages of the conversation, and the browsers of both sides read them there.
 *
 * <pre>
 * appointments (case_id, appointment_id) type, state, days
 * case_months  (case_id) last_on: the last month with a talk that a contract may charge
 * case_counts  (organisation_id, month_on, before_on) cases: how many, each counted once a month; names none
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.appointments;

import org.jspecify.annotations.NullMarked;
