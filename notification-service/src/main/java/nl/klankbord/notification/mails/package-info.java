/**
 * The mails: when they leave, what they say, and that they leave once.
 *
 * <p>May know: for the moment of sending, an address and a language. Must never keep or log them, nor say why a mail
 * leaves.
 *
 * <pre>
 * mail_times      leaves_on, leaves_at     each of the fixed times is used once, by one instance
 * outgoing_mails  person_id, queued_on     whoever gets a mail as soon as possible; the row goes before the mail
 * </pre>
 */
@NullMarked
package nl.klankbord.notification.mails;

import org.jspecify.annotations.NullMarked;
