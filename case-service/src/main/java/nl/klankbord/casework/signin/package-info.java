/**
 * Where advisors and managers sign in and out.
 *
 * <p>May know: nothing of its own; sessions are kept by {@code nl.klankbord.staff.signin}. Must never know: a case.
 */
@NullMarked
package nl.klankbord.casework.signin;

import org.jspecify.annotations.NullMarked;
