/**
 * A staff app has one origin: what belongs to another service passes through, and that service decides by its own data who
 * may do what.
 *
 * <p>May know: a method and an address that its service built. Must never know or keep anything of what passes: nothing is
 * stored, logged or counted.
 */
@NullMarked
package nl.klankbord.staff.forwarding;

import org.jspecify.annotations.NullMarked;
