/**
 * Where officers sign in and out.
 *
 * <p>May know: nothing of its own; {@code nl.klankbord.staff.signin} keeps sessions. Must never know: a thread.
 */
@NullMarked
package nl.klankbord.reporting.signin;

import org.jspecify.annotations.NullMarked;
