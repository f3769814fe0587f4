/**
 * The words that staff are written with: by class of reason, in two languages, the same for everybody.
 *
 * <p>Must never know: anything that one mail has and another has not, beyond its reasons and its language.
 */
@NullMarked
package nl.klankbord.notification.wording;

import org.jspecify.annotations.NullMarked;
