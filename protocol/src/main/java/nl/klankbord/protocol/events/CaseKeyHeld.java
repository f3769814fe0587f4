package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * A reporter has left the key of an epoch for one person, held back. It is nobody's news until it is released.
 *
 * @param mailbox the conversation
 * @param epoch which of its keys
 * @param advisor for whom
 * @param prekey the prekey it was sealed to
 * @param on the day in Amsterdam
 */
public record CaseKeyHeld(MailboxId mailbox, int epoch, Kid advisor, Hash prekey, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-key-held.v1";

    /**
     * Takes over the facts.
     *
     * @throws MalformedWire if a number is below zero
     */
    public CaseKeyHeld {
        if (epoch < 0) throw new MalformedWire("epoch");
    }
}
