/**
 * Challenges that count once, and the work that a stranger pays before anything is stored.
 *
 * <p>May know: how many reports a channel got today. Must never know: for whom a challenge was made (it is not tied to a
 * mailbox), or when one was spent.
 *
 * <pre>
 * spent_challenges (unlogged)   kind │ generation 0 or 1 │ challenge_hash
 * </pre>
 */
@NullMarked
package nl.klankbord.intake.challenges;

import org.jspecify.annotations.NullMarked;
