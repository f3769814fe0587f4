package nl.klankbord.intake.conversations;

import java.util.List;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.SealedMessage;

/** A message as it came, in the direction and for the mailbox of whoever posts it. */
record NewMessage(SealedMessage message, List<AttachmentId> attachments) {
    NewMessage {
        attachments = List.copyOf(attachments);
    }

    /** Refuses a message of another kind, direction or mailbox. */
    static NewMessage of(SealedMessage message, List<AttachmentId> attachments, MailboxId mailbox, int direction) {
        if (message.kind() != 1
                || message.direction() != direction
                || !message.container().equals(mailbox.hex())) {
            throw Refusals.messageRefused();
        }
        return new NewMessage(message, attachments);
    }
}
