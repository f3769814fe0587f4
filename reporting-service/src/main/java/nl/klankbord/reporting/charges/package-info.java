/**
 * Statements of charges: what an organisation pays its practice for, over a quarter, half a year or a year.
 *
 * <p>An invoice is a publication. Which hours it may show is decided by the rule of the module {@code disclosure}; every
 * statement enters the ledger of publications. It has no days of talks, no number of cases and never a first consult.
 *
 * <p>May know: contracts, sums of time per month and kind, how many cases had talks that may be charged. Must never know: a
 * case, a talk, who worked.
 *
 * <pre>
 * contracts        (organisation_id, starts_on) terms
 * worked_time      (organisation_id, month_on, kind) quarters, charged_on: the period that took them
 * worked_cases     (organisation_id, month_on, before_on) how_many
 * vat_rates        (valid_from) percent
 * suppliers        (practice_id) party
 * customers        (organisation_id) series, party
 * charge_decisions (organisation_id, from_on) which hours a period shows, decided once
 * statements       (number) document, never changed; credits: the one it takes back
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.charges;

import org.jspecify.annotations.NullMarked;
