/**
 * What a returning reporter sees first, and hears while the page is open.
 *
 * <p>May know: what mailboxes, grants, cases and conversations may know. Must never know: that somebody was here; a visit
 * leaves no trace. Stores nothing.
 */
@NullMarked
package nl.klankbord.intake.visits;

import org.jspecify.annotations.NullMarked;
