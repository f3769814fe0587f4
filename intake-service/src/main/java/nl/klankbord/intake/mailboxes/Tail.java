package nl.klankbord.intake.mailboxes;

import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.SealedMessage;

/** The newest message of one direction: what the next one must follow (KB-18). Before the first, seq is -1. */
public record Tail(int seq, int epoch, Hash hash) {
    public static final Tail NONE = new Tail(-1, 0, Hash.ZEROS);

    public static Tail of(SealedMessage message) {
        return new Tail(message.seq(), message.epoch(), message.hash());
    }

    public boolean isFollowedBy(SealedMessage message) {
        return message.seq() == seq + 1 && message.previous().equals(hash);
    }
}
