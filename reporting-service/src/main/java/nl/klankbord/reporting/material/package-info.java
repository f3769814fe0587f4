/**
 * What a yearly report says besides figures: activities, signals, advice and its answers, the compliance sheet and figures of the
 * organisation itself, in words.
 *
 * <p>May know: words that were given to the organisation. Must never know: a draft, the day of a session, or a case.
 */
@NullMarked
package nl.klankbord.reporting.material;

import org.jspecify.annotations.NullMarked;
