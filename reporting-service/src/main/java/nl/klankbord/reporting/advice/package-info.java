/**
 * Advice to an organisation and signals between reports: what an advisor recommends, what the organisation answers and does,
 * carried on until it is closed (RPT-11, RPT-14).
 *
 * <p>May know: words that are meant for the organisation. Must never know: a case; and may say that something rests on cases
 * only after a second advisor looked for traces of people.
 *
 * <pre>
 * advice (id) organisation, words, state, answer
 * signals (id) organisation, words, state
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.advice;

import org.jspecify.annotations.NullMarked;
