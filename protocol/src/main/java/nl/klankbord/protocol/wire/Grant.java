package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/**
 * The case keys of one or more epochs, sealed to one prekey and signed by the mailbox (SPEC, 7.3). A server sees to whom,
 * which epoch and how many; the keys themselves it cannot open.
 *
 * <p>Does not protect against: a grant to the wrong person. The reporter's client chooses the prekey (KB-27), the server
 * only checks that its owner is on the advisor side of the channel (KB-23).
 */
public final class Grant extends Wire {
    /** Bytes before the encapsulated keys. */
    public static final int HEADER_LENGTH = 58;

    /** The most epochs one grant can hand over (KB-22). */
    public static final int MAX_ENTRIES = 255;

    private static final int KIND = 0x10;
    private static final int EMPTY_LENGTH = 1_259;
    private static final int ENTRY_LENGTH = 36;

    private final MailboxId mailbox;
    private final int epoch;
    private final Hash prekey;
    private final boolean held;
    private final int entries;

    private Grant(byte[] wire) {
        super(wire);
        var reader = WireReader.of(wire, KIND);
        this.mailbox = MailboxId.of(reader.bytes(MailboxId.LENGTH));
        this.epoch = reader.u32("epoch");
        this.prekey = Hash.of(reader.bytes(Hash.LENGTH));
        this.held = reader.u8("hold", 0, 1) == 1;
        this.entries = (wire.length - EMPTY_LENGTH) / ENTRY_LENGTH;
        if (entries - 1 > epoch) {
            throw new MalformedWire("entries");
        }
    }

    /**
     * Reads a grant.
     *
     * @param wire 1 259 bytes and 36 per epoch, 1 to 255 epochs
     * @return the grant, whose signature is not checked yet
     * @throws MalformedWire with code {@code length}, {@code magic}, {@code kind}, {@code epoch}, {@code hold} or
     *     {@code entries} (more epochs than there can be)
     */
    public static Grant parse(byte[] wire) {
        var rest = wire.length - EMPTY_LENGTH;
        if (rest < ENTRY_LENGTH || rest % ENTRY_LENGTH != 0 || rest > MAX_ENTRIES * ENTRY_LENGTH) {
            throw new MalformedWire("length");
        }
        return new Grant(wire);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the grant
     * @throws MalformedWire as {@link #parse}, or with code {@code base64url}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Grant fromText(String text) {
        return parse(Base64Url.decode(text));
    }

    /**
     * Checks that the mailbox belongs to the key and that the key signed this grant (KB-23).
     *
     * @param key the key of the mailbox
     * @throws NotAuthentic with code {@code signer} or {@code signature}
     */
    public void verify(MailboxKey key) {
        if (!key.mailbox().equals(mailbox)) {
            throw new NotAuthentic("signer");
        }
        var wire = raw();
        var signed = wire.length - VerificationKey.SIGNATURE_LENGTH;
        key.verify("grant", Arrays.copyOf(wire, signed), Arrays.copyOfRange(wire, signed, wire.length));
    }

    /**
     * The mailbox whose keys it holds.
     *
     * @return the mailbox in the header
     */
    public MailboxId mailbox() {
        return mailbox;
    }

    /**
     * The newest epoch it holds.
     *
     * @return 0 or more
     */
    public int epoch() {
        return epoch;
    }

    /**
     * The prekey it is sealed to.
     *
     * @return {@link Prekey#hash} of that prekey
     */
    public Hash prekey() {
        return prekey;
    }

    /**
     * Whether the server keeps it back until the policy of the channel releases it (KB-59).
     *
     * @return true for a back-up under the policy {@code upfront}
     */
    public boolean held() {
        return held;
    }

    /**
     * How many epochs it hands over.
     *
     * @return 1, or more with the history, at most 255
     */
    public int entries() {
        return entries;
    }
}
