/**
 * The advisor app has one origin: calls about conversations pass through here to intake-service, those about threads to
 * reporting-service, those about mails to notification-service, and each decides by its own data who may do what.
 *
 * <p>May know: a list of methods and addresses. Must never know or keep anything of what passes: nothing is stored, logged
 * or counted.
 */
@NullMarked
package nl.klankbord.casework.forwarding;

import org.jspecify.annotations.NullMarked;
