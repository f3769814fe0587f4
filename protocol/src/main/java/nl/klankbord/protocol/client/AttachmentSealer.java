package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import java.util.Arrays;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;

/**
 * Seals files of a case (SPEC, 7.8). Needs about three times the file in memory.
 *
 * <p>Does not protect against: metadata inside the file, which is removed before (KB-38), nor against what the file does
 * when it is opened (KB-40).
 */
public final class AttachmentSealer {
    private static final int KIND = 0x03;

    private final Seal seal;
    private final SecureRandom random;

    /**
     * Makes a sealer.
     *
     * @param random where keys, names and salts come from
     */
    public AttachmentSealer(SecureRandom random) {
        this.seal = new Seal(random);
        this.random = random;
    }

    /**
     * Seals a file under a new key and name.
     *
     * @param data the file, at most 50 MiB
     * @param mailbox the mailbox it belongs to
     * @param name the name that the message gives it
     * @param mime the media type that the message gives it
     * @return the wire and how a message mentions it
     * @throws MalformedWire with code {@code size}
     */
    public SealedAttachment seal(byte[] data, MailboxId mailbox, String name, String mime) {
        var key = Secret.draw(random);
        var id = AttachmentId.of(Secret.draw(random, AttachmentId.LENGTH));
        var wire = wire(key, mailbox.bytes(), id, data, false);
        var reference = new AttachmentReference(id, key, name, mime, data.length, Hash.sha256("file", data));
        return new SealedAttachment(wire, reference);
    }

    byte[] wire(Secret key, byte[] container, AttachmentId id, byte[] data, boolean thread) {
        var header = Header.of(KIND).put(container).put(id.bytes()).bytes();
        return Kdf.concat(header, seal.seal(key, header, Padding.file(data, padded(data.length, thread))));
    }

    /**
     * Opens a file and compares it with the message that mentions it (KB-38).
     *
     * @param wire the whole wire
     * @param mailbox the mailbox it was fetched for
     * @param reference how the message mentions it
     * @return the file
     * @throws MalformedWire with code {@code length} or {@code padding}
     * @throws NotAuthentic with code {@code place}, {@code commitment}, {@code box} or {@code file}
     */
    public static byte[] open(byte[] wire, MailboxId mailbox, AttachmentReference reference) {
        var data = data(wire, mailbox.bytes(), reference.id(), reference.key(), false);
        if (data.length != reference.size() || !Hash.sha256("file", data).matches(reference.hash())) {
            throw new NotAuthentic("file");
        }
        return data;
    }

    static byte[] data(byte[] wire, byte[] container, AttachmentId id, Secret key, boolean thread) {
        var header = Header.of(KIND).put(container).put(id.bytes()).bytes();
        if (wire.length < header.length) {
            throw new MalformedWire("length");
        }
        if (!Arrays.equals(wire, 0, header.length, header, 0, header.length)) {
            throw new NotAuthentic("place");
        }
        var padded = Seal.open(key, header, Arrays.copyOfRange(wire, header.length, wire.length));
        return Padding.fromFile(padded, length -> padded(length, thread));
    }

    private static long padded(long length, boolean thread) {
        return thread ? AttachmentLength.paddedForThread(length) : AttachmentLength.paddedForCase(length);
    }
}
