/**
 * What a practice hands to the organisations it works for: articles, videos, documents, podcasts, words to take over and
 * figures with their source (ORG-6), in editions that are never changed.
 *
 * <p>May know: words written for everybody, links, and on which day somebody looked them up. Must never know: who read which;
 * links leave for pages of others and carry nothing that counts a reader.
 *
 * <p>Suggestions come with the service, each still to be looked up. Nobody but the practice manager sees them before that.
 *
 * <pre>
 * library_editions (practice_id, item_id, edition) kind, words in Dutch and English, link, figure and its source, made_on,
 *   checked_on, fresh_until_on, retired
 * data/library/suggestions.json: what a practice may begin with
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.library;

import org.jspecify.annotations.NullMarked;
