package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * A reporter has written a later message.
 *
 * @param mailbox the conversation
 * @param seq its number in that direction
 * @param postedOn the day in Amsterdam
 */
public record MessagePostedByReporter(MailboxId mailbox, int seq, LocalDate postedOn) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "message-posted-by-reporter.v1";

    /**
     * Takes over the facts.
     *
     * @throws MalformedWire if a number is below zero
     */
    public MessagePostedByReporter {
        if (seq < 0) throw new MalformedWire("seq");
    }
}
