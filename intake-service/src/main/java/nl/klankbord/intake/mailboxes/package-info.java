/**
 * Mailboxes: all that exists of a reporter, and how one shows to hold its key.
 *
 * <p>May know: the public key, the channel, the day of the report, the newest place in each direction. Must never know:
 * who logs in, or when beyond the moment of the call; nothing of a login is stored.
 *
 * <pre>
 * mailboxes ─┬─ mailbox_id │ mailbox_key │ channel_id │ received_on, waiting_since_on, read_on │ newest of each direction
 *            ├─ grants            see grants
 *            ├─ messages          see conversations
 *            └─ cases             see cases
 * </pre>
 */
@NullMarked
package nl.klankbord.intake.mailboxes;

import org.jspecify.annotations.NullMarked;
