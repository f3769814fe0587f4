/**
 * The figures of a year: cards are heard, counted once the year is frozen, and shown as the rules of {@code disclosure} allow.
 *
 * <p>May know: cards with their codes, how many people work in an organisation, what it was shown before. Must never know: a
 * case, a reporter, an advisor, the day on which a card was written. No figure of a year leaves before it is frozen.
 *
 * <pre>
 * statistics_cards (card_id) organisation_id, card_year, codes
 * frozen_years (organisation_id, card_year)
 * frozen_work (organisation_id, work_year) quarters, how_many, settled
 * disclosure_parameters (valid_from)
 * publications (organisation_id, place) kind, facts, previous_hash, publication_hash
 * sector_figures (practice_id, sector, figure_year) organisations, tenths
 * publication_breaks                      empty unless somebody changed them
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.statistics;

import org.jspecify.annotations.NullMarked;
