/**
 * Invitations: an account in the sign-in system for somebody new, made through its administration.
 *
 * <p>May know: names and addresses for as long as a request lasts. Must never know: a lasting password, a second factor, a case.
 */
@NullMarked
package nl.klankbord.casework.invitations;

import org.jspecify.annotations.NullMarked;
