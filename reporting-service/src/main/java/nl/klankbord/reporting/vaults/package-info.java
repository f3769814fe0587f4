/**
 * Where officers keep their vaults.
 *
 * <p>May know: nothing of its own; {@code nl.klankbord.staff.vaults} keeps them. Must never know: what is inside.
 */
@NullMarked
package nl.klankbord.reporting.vaults;

import org.jspecify.annotations.NullMarked;
