/**
 * Advisors who leave: announced first, removed when no reporter depends on them any more.
 *
 * <p>May know: people, days, whether somebody alone holds the key of an open case or writes a running escalation. Must never know: of which case.
 */
@NullMarked
package nl.klankbord.casework.departures;

import org.jspecify.annotations.NullMarked;
