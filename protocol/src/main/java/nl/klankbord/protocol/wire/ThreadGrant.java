package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/**
 * The keys of an escalation thread, sealed to one officer's prekey and signed by the advisor who speaks for the reporter
 * (SPEC, 7.4). A server sees to whom, which epoch and how many; the keys themselves it cannot open.
 *
 * <p>Does not protect against: an officer the reporter did not agree to. Officers compare the consent with themselves (KB-60).
 */
public final class ThreadGrant extends Wire {
    /** Bytes before the encapsulated keys. */
    public static final int HEADER_LENGTH = 74;

    private static final int KIND = 0x11;
    private static final int EMPTY_LENGTH = 1_275;
    private static final int ENTRY_LENGTH = 36;

    private final ThreadId thread;
    private final int epoch;
    private final Hash prekey;
    private final Kid advisor;
    private final int entries;

    private ThreadGrant(byte[] wire) {
        super(wire);
        var reader = WireReader.of(wire, KIND);
        this.thread = ThreadId.of(reader.bytes(ThreadId.LENGTH));
        this.epoch = reader.u32("epoch");
        this.prekey = Hash.of(reader.bytes(Hash.LENGTH));
        if (reader.u8() != 0) {
            throw new MalformedWire("hold");
        }
        this.advisor = Kid.of(reader.bytes(Kid.LENGTH));
        this.entries = (wire.length - EMPTY_LENGTH) / ENTRY_LENGTH;
        if (entries - 1 > epoch) {
            throw new MalformedWire("entries");
        }
    }

    /**
     * Reads a thread grant.
     *
     * @param wire 1 275 bytes and 36 per epoch, 1 to 255 epochs
     * @return the grant, whose signature is not checked yet
     * @throws MalformedWire with code {@code length}, {@code magic}, {@code kind}, {@code epoch}, {@code hold} or
     *     {@code entries} (more epochs than there can be)
     */
    public static ThreadGrant parse(byte[] wire) {
        var rest = wire.length - EMPTY_LENGTH;
        if (rest < ENTRY_LENGTH || rest % ENTRY_LENGTH != 0 || rest > Grant.MAX_ENTRIES * ENTRY_LENGTH) {
            throw new MalformedWire("length");
        }
        return new ThreadGrant(wire);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the grant
     * @throws MalformedWire as {@link #parse}, or with code {@code base64url}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ThreadGrant fromText(String text) {
        return parse(Base64Url.decode(text));
    }

    /**
     * Checks that the advisor's identity key signed it.
     *
     * @param key the identity key of the advisor
     * @throws NotAuthentic with code {@code signer} if the key is another one's, or {@code signature}
     */
    public void verify(IdentityKey key) {
        if (!key.kid().equals(advisor)) {
            throw new NotAuthentic("signer");
        }
        var wire = raw();
        var signed = wire.length - VerificationKey.SIGNATURE_LENGTH;
        key.verify("thread-grant", Arrays.copyOf(wire, signed), Arrays.copyOfRange(wire, signed, wire.length));
    }

    /**
     * The thread whose keys it holds.
     *
     * @return the thread in the header
     */
    public ThreadId thread() {
        return thread;
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
     * The officer's prekey it is sealed to.
     *
     * @return {@link Prekey#hash} of that prekey
     */
    public Hash prekey() {
        return prekey;
    }

    /**
     * Who gives it.
     *
     * @return the kid of the advisor
     */
    public Kid advisor() {
        return advisor;
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
