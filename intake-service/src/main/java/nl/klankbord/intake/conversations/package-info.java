/**
 * Conversations: sealed messages in two directions, from the report on.
 *
 * <p>May know: headers, order, days. Must never know: what a message says, in what language, or what kind it is.
 *
 * <pre>
 * messages   mailbox_id, direction, seq │ epoch │ message_id, message_hash │ posted_on │ sealed_message
 * </pre>
 *
 * A post locks its mailbox, so that two at once become one message and one 409.
 */
@NullMarked
package nl.klankbord.intake.conversations;

import org.jspecify.annotations.NullMarked;
