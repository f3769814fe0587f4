package nl.klankbord.protocol.client;

import java.util.Arrays;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.SealedMessage;

/**
 * Opens one message (SPEC, 7.2).
 *
 * <p>Does not protect against: a missing message before it. {@link ReadConversation} checks the chain (KB-18).
 */
public final class OpenMessage {
    private OpenMessage() {}

    /**
     * Opens a message.
     *
     * @param message the message
     * @param mailbox the mailbox it was fetched for
     * @param key the case key of its epoch
     * @return what it says
     * @throws NotAuthentic with code {@code place}, {@code epoch}, {@code commitment} or {@code box}
     * @throws MalformedWire if the content is not as SPEC 7.1 and 7.2 say
     */
    public static MessageContent open(SealedMessage message, MailboxId mailbox, CaseKey key) {
        if (!message.container().equals(mailbox.hex())) {
            throw new NotAuthentic("place");
        }
        if (message.epoch() != key.epoch()) {
            throw new NotAuthentic("epoch");
        }
        return Envelope.read(json(message, key), message.direction(), message.seq());
    }

    static byte[] json(SealedMessage message, CaseKey key) {
        var wire = message.bytes();
        var header = Arrays.copyOf(wire, SealedMessage.HEADER_LENGTH);
        var box = Arrays.copyOfRange(wire, SealedMessage.HEADER_LENGTH, wire.length);
        return Padding.fromBucket(Seal.open(key.direction(message.direction()), header, box));
    }
}
