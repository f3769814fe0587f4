package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.MailboxId;

/**
 * A conversation and everything in it is gone.
 *
 * @param mailbox the conversation
 * @param deletedOn the day in Amsterdam
 */
public record ConversationDeleted(MailboxId mailbox, LocalDate deletedOn) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "conversation-deleted.v1";
}
