/**
 * What a practice agreed with its organisations: price, form of billing, budget of hours. Prices are dated data.
 *
 * <p>May know: organisations and amounts. Must never know: a case, a talk, or how many there were.
 *
 * <pre>
 * price_list (least_staff, valid_from) yearly_cents     hourly_rates (valid_from) hourly_cents
 * contracts (organisation_id, starts_on) billing_form, yearly_cents, hourly_cents, hour_budget
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.contracts;

import org.jspecify.annotations.NullMarked;
