/**
 * What closing leaves for the figures of a year: cards with codes, which leave in shuffled batches.
 *
 * <p>May know: codes of the taxonomy, the organisation and the year. Must never know: which case a card came from, who posted
 * it, and when. Therefore a card has a name that the advisor's browser draws, and no day.
 *
 * <pre>
 * statistics_cards (card_id) organisation_id, card_year, codes, issued     statistics_batches (batch_on)
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.closing;

import org.jspecify.annotations.NullMarked;
