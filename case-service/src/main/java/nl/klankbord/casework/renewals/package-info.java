/**
 * New keys for people whose key was revoked: after a loss or a theft, or because a key is old (KB-63, KB-64).
 *
 * <p>May know: people, names of keys, days. Must never know: a vault, or which cases a lost key opened.
 */
@NullMarked
package nl.klankbord.casework.renewals;

import org.jspecify.annotations.NullMarked;
