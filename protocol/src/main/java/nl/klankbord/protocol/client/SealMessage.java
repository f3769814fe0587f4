package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.MessageId;
import nl.klankbord.protocol.wire.SealedMessage;

/** Seals messages of a mailbox (SPEC, 7.2). Safe for many threads. */
public final class SealMessage {
    private final Seal seal;
    private final SecureRandom random;

    /**
     * Makes a sealer.
     *
     * @param random where salts and message ids come from
     */
    public SealMessage(SecureRandom random) {
        this.seal = new Seal(random);
        this.random = random;
    }

    /**
     * Seals a new message.
     *
     * @param key the case key of the epoch to write in
     * @param mailbox the mailbox
     * @param position where it goes
     * @param content what it says
     * @return 4 246, 16 550 or 65 750 bytes
     * @throws MalformedWire with code {@code size} if it does not fit into 65 532 bytes of JSON
     */
    public SealedMessage seal(CaseKey key, MailboxId mailbox, Position position, MessageContent content) {
        return seal(key, mailbox, position, newMessageId(), content);
    }

    /**
     * Seals a message again at a new place, after the conversation moved on (KB-16).
     *
     * @param key the case key of the epoch to write in
     * @param mailbox the mailbox
     * @param position where it goes
     * @param messageId the name it had
     * @param content what it says
     * @return the message under a fresh salt
     * @throws MalformedWire with code {@code size}
     */
    public SealedMessage seal(
            CaseKey key, MailboxId mailbox, Position position, MessageId messageId, MessageContent content) {
        return sealJson(key, mailbox.bytes(), position, messageId, Envelope.write(content));
    }

    SealedMessage sealJson(CaseKey key, byte[] container, Position position, MessageId messageId, byte[] json) {
        var header = header(key, container, position, messageId);
        var box = seal.seal(key.direction(position.direction()), header, Padding.bucket(json));
        return SealedMessage.parse(Kdf.concat(header, box));
    }

    static byte[] header(CaseKey key, byte[] container, Position position, MessageId messageId) {
        var kind = (position.direction() + 1) / 2;
        return Header.of(kind)
                .u8(position.direction())
                .put(container)
                .u32(key.epoch())
                .u32(position.seq())
                .put(position.previous().bytes())
                .put(messageId.bytes())
                .bytes();
    }

    private MessageId newMessageId() {
        return MessageId.of(Secret.draw(random, MessageId.LENGTH));
    }
}
