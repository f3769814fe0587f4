/**
 * What somebody reads before the first word: the standard text, and the paragraph that a practice puts beside it, in editions
 * that are never changed.
 *
 * <p>May know: general texts. Must never know: who read which; a report carries its version sealed.
 *
 * <pre>
 * information_editions (practice_id, edition) standard, made_on, title and text in Dutch and English
 * data/information/*.json: every standard text there ever was
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.information;

import org.jspecify.annotations.NullMarked;
