/**
 * Which mails somebody wants, and in which language. Nobody can want more in a mail than there is in every other.
 *
 * <p>May know: a language that the person chose, and classes of reasons. Must never know: an address.
 *
 * <pre>
 * preferences   person_id, version, language, unwanted     gone with the person
 * </pre>
 */
@NullMarked
package nl.klankbord.notification.preferences;

import org.jspecify.annotations.NullMarked;
