/**
 * What both staff services do alike for people who sign in: sessions, vaults, prekeys, the live stream.
 *
 * <p>May know: people, identities, what they sealed. Must never know: a case, a thread, a name. Which people there are and
 * what an audience is called, the service says.
 */
@NullMarked
package nl.klankbord.staff;

import org.jspecify.annotations.NullMarked;
