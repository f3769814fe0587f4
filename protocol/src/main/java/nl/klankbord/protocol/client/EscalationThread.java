package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.MessageId;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.protocol.wire.VerificationKey;

/**
 * One escalation thread with its keys, as the advisor draws it and officers open it (SPEC, 7.4). Its name, its keys and its
 * ciphertext share nothing with a mailbox.
 *
 * <p>Does not protect against: another holder. Everybody with these keys can write as either side; statements are signed for
 * that reason (KB-21).
 */
public final class EscalationThread {
    private final ThreadId id;
    private final List<CaseKey> keys;
    private final SecureRandom random;

    private EscalationThread(ThreadId id, List<CaseKey> keys, SecureRandom random) {
        this.id = id;
        this.keys = List.copyOf(keys);
        this.random = random;
    }

    /**
     * Draws a new thread.
     *
     * @param random where its name, its key and all salts come from
     * @return a thread in epoch 0 that nobody knows yet
     */
    public static EscalationThread draw(SecureRandom random) {
        var id = ThreadId.of(Secret.draw(random, ThreadId.LENGTH));
        return new EscalationThread(id, List.of(new CaseKey(0, Secret.draw(random))), random);
    }

    /**
     * Opens a thread that was granted.
     *
     * @param grant a grant to one of the officer's prekeys
     * @param advisor the identity key of the advisor, which must have signed it
     * @param officer who opens
     * @param random where salts come from
     * @return the thread with the epochs of the grant
     * @throws NotAuthentic with code {@code signer}, {@code signature}, {@code prekey} (not ours) or {@code hpke}
     */
    public static EscalationThread open(
            ThreadGrant grant, IdentityKey advisor, AdvisorIdentity officer, SecureRandom random) {
        grant.verify(advisor);
        var seed = officer.exposeSeed(grant.prekey()).orElseThrow(() -> new NotAuthentic("prekey"));
        var wire = grant.bytes();
        var header = Arrays.copyOf(wire, ThreadGrant.HEADER_LENGTH);
        var end = wire.length - VerificationKey.SIGNATURE_LENGTH;
        var sealed = Arrays.copyOfRange(wire, ThreadGrant.HEADER_LENGTH, end);
        var keys = GrantSealer.read(Hpke.open(seed, "thread-grant", header, sealed), grant.epoch());
        return new EscalationThread(grant.thread(), keys, random);
    }

    /**
     * Begins the next epoch, after an officer was excluded.
     *
     * @return the thread with one more key
     */
    public EscalationThread nextEpoch() {
        var next = new CaseKey(newest().epoch() + 1, Secret.draw(random));
        return new EscalationThread(
                id, Stream.concat(keys.stream(), Stream.of(next)).toList(), random);
    }

    /**
     * The name of the thread.
     *
     * @return 16 random bytes
     */
    public ThreadId id() {
        return id;
    }

    /**
     * Hands all keys to an officer.
     *
     * @param advisor who gives and signs
     * @param prekey the officer's prekey of this week, already checked
     * @return the grant
     * @throws NotAuthentic with code {@code role} for a prekey of the advisor side (KB-25)
     */
    public ThreadGrant grant(AdvisorIdentity advisor, Prekey prekey) {
        return ThreadGrant.parse(new StaffGrants(random).threadGrant(advisor.signer(), id, keys, prekey));
    }

    /**
     * Seals a message under the newest key.
     *
     * @param position where it goes
     * @param content what it says
     * @return 4 246, 16 550 or 65 750 bytes
     * @throws MalformedWire with code {@code size} if it does not fit
     */
    public SealedMessage seal(Position position, MessageContent content) {
        var messageId = MessageId.of(Secret.draw(random, MessageId.LENGTH));
        return new SealMessage(random).sealJson(newest(), id.bytes(), position, messageId, Envelope.write(content));
    }

    /**
     * Opens a message.
     *
     * @param message a message of this thread
     * @return what it says
     * @throws NotAuthentic with code {@code place}, {@code epoch}, {@code commitment} or {@code box}
     * @throws MalformedWire if the content is not as SPEC 7.1 and 7.2 say
     */
    public MessageContent open(SealedMessage message) {
        if (!message.container().equals(id.hex())) {
            throw new NotAuthentic("place");
        }
        var key = keys.stream()
                .filter(one -> one.epoch() == message.epoch())
                .findAny()
                .orElseThrow(() -> new NotAuthentic("epoch"));
        return Envelope.read(OpenMessage.json(message, key), message.direction(), message.seq());
    }

    /**
     * Seals a file of this thread under a new key and name; its size is a power of two.
     *
     * @param data the file, at most 50 MiB
     * @param name the name that the message gives it
     * @param mime the media type that the message gives it
     * @return the wire and how a message mentions it
     * @throws MalformedWire with code {@code size}
     */
    public SealedAttachment attach(byte[] data, String name, String mime) {
        var key = Secret.draw(random);
        var attachment = AttachmentId.of(Secret.draw(random, AttachmentId.LENGTH));
        var wire = new AttachmentSealer(random).wire(key, id.bytes(), attachment, data, true);
        var reference = new AttachmentReference(attachment, key, name, mime, data.length, Hash.sha256("file", data));
        return new SealedAttachment(wire, reference);
    }

    /**
     * Opens a file of this thread and compares it with the message that mentions it (KB-38).
     *
     * @param wire the whole wire
     * @param reference how the message mentions it
     * @return the file
     * @throws MalformedWire with code {@code length} or {@code padding}
     * @throws NotAuthentic with code {@code place}, {@code commitment}, {@code box} or {@code file}
     */
    public byte[] openFile(byte[] wire, AttachmentReference reference) {
        var data = AttachmentSealer.data(wire, id.bytes(), reference.id(), reference.key(), true);
        if (data.length != reference.size() || !Hash.sha256("file", data).matches(reference.hash())) {
            throw new NotAuthentic("file");
        }
        return data;
    }

    private CaseKey newest() {
        return keys.get(keys.size() - 1);
    }

    @Override
    public String toString() {
        return "EscalationThread[sealed]";
    }
}
