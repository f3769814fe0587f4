package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * A reporter has given one person the key of an epoch.
 *
 * @param mailbox the conversation
 * @param epoch which of its keys
 * @param advisor for whom
 * @param prekey the prekey it was sealed to
 * @param on the day in Amsterdam
 */
public record CaseKeyGranted(MailboxId mailbox, int epoch, Kid advisor, Hash prekey, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-key-granted.v1";

    /**
     * Takes over the facts.
     *
     * @throws MalformedWire if a number is below zero
     */
    public CaseKeyGranted {
        if (epoch < 0) throw new MalformedWire("epoch");
    }
}
