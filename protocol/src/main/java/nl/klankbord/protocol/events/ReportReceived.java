package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;

/**
 * A reporter has opened a conversation. It stands for the first message too.
 *
 * @param mailbox the conversation
 * @param channel where it arrived
 * @param receivedOn the day in Amsterdam
 */
public record ReportReceived(MailboxId mailbox, ChannelId channel, LocalDate receivedOn) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "report-received.v1";
}
