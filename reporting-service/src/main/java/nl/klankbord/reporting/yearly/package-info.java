/**
 * The yearly report of the confidential advisor: its life, its sections, who read it before it was final, and what an
 * organisation gets to see as a page, on paper and as data (RPT-1 to RPT-10, RPT-16).
 *
 * <p>Numbers about cases come from {@code statistics} as they may be published, and stand in texts as bound fields only. May
 * know: published figures, the texts of advisors about a year, meetings. Must never know: a case, a card, a number that was
 * not released.
 */
@NullMarked
package nl.klankbord.reporting.yearly;

import org.jspecify.annotations.NullMarked;
