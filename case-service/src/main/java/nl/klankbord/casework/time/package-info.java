/**
 * Time that advisors worked: per organisation, month and kind, added up at once.
 *
 * <p>May know: sums. Must never know: a case, a talk, a day or who worked; what an advisor notes about a case stays sealed in
 * the case file.
 *
 * <pre>
 * time_sums (organisation_id, month_on, kind) quarters, told: whether the month has left
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.time;

import org.jspecify.annotations.NullMarked;
