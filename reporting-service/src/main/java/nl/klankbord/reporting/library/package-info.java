/**
 * What a practice hands to its organisations (ORG-6), as their readers see it.
 *
 * <p>May know: words written for everybody, links, figures with their source. Must never know: who read which.
 *
 * <pre>
 * library_items (practice_id, item_id) edition, kind, words in Dutch and English, link, figure and its source, checked_on,
 *   fresh_until_on, retired
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.library;

import org.jspecify.annotations.NullMarked;
