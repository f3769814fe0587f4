package nl.klankbord.intake.attachments;

import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;

/** Where an attachment belongs and how long its wire will be: a length that a sealed file can have (KB-37). */
public record Place(MailboxId mailbox, AttachmentId attachment, int length) {
    public Place {
        if (!AttachmentLength.isPossible(length)) throw new MalformedWire("length");
    }

    public static Place of(MailboxId mailbox, AttachmentId attachment, long length) {
        if (length > Integer.MAX_VALUE) throw new MalformedWire("length");
        return new Place(mailbox, attachment, (int) length);
    }

    int parts() {
        return AttachmentLength.parts(length);
    }

    int lengthOf(int part) {
        return AttachmentLength.partLength(length, part);
    }
}
