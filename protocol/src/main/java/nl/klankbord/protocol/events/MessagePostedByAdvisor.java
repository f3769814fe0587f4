package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * Somebody on the advisor side has written.
 *
 * @param mailbox the conversation
 * @param seq its number in that direction
 * @param advisor who
 * @param postedOn the day in Amsterdam
 */
public record MessagePostedByAdvisor(MailboxId mailbox, int seq, Kid advisor, LocalDate postedOn) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "message-posted-by-advisor.v1";

    /**
     * Takes over the facts.
     *
     * @throws MalformedWire if a number is below zero
     */
    public MessagePostedByAdvisor {
        if (seq < 0) throw new MalformedWire("seq");
    }
}
