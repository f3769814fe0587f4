/**
 * The directory of other places where somebody can turn, as advisors send it to reporters.
 *
 * <p>May know: public names and numbers, and on which day a practice checked them. Must never know: to whom a card was sent;
 * that stands in the advisor's sealed records and in the sealed conversation only.
 *
 * <pre>
 * referral_cards (code, valid_from)
 * referral_selection (topic, place) code: what is offered first
 * referral_checks (practice_id, code) phone, checked_on
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.referrals;

import org.jspecify.annotations.NullMarked;
