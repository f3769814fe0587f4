package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/**
 * The key of a record set, handed to one colleague and signed by the giver (SPEC, 7.4).
 *
 * <p>Does not protect against: a colleague who passes on what the set says.
 */
public final class Share extends Wire {
    /** Bytes of the wire. */
    public static final int LENGTH = 1_301;

    private static final int KIND = 0x12;
    private static final int SIGNED_LENGTH = LENGTH - 64;

    private final RecordSetId set;
    private final Kid sender;
    private final Hash prekey;

    private Share(byte[] wire) {
        super(wire);
        var reader = WireReader.of(wire, KIND);
        this.set = RecordSetId.of(reader.bytes(RecordSetId.LENGTH));
        this.sender = Kid.of(reader.bytes(Kid.LENGTH));
        this.prekey = Hash.of(reader.bytes(Hash.LENGTH));
    }

    /**
     * Reads a share.
     *
     * @param wire exactly 1 301 bytes
     * @return the share
     * @throws MalformedWire with code {@code length}, {@code magic} or {@code kind}
     */
    public static Share parse(byte[] wire) {
        if (wire.length != LENGTH) {
            throw new MalformedWire("length");
        }
        return new Share(wire);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the share
     * @throws MalformedWire as {@link #parse}, or with code {@code base64url}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Share fromText(String text) {
        return parse(Base64Url.decode(text));
    }

    /**
     * Checks that the giver's identity key signed it.
     *
     * @param key the identity key of the giver
     * @throws NotAuthentic with code {@code signer} if the key is another one's, or {@code signature}
     */
    public void verify(IdentityKey key) {
        if (!key.kid().equals(sender)) {
            throw new NotAuthentic("signer");
        }
        var wire = raw();
        key.verify("share", Arrays.copyOf(wire, SIGNED_LENGTH), Arrays.copyOfRange(wire, SIGNED_LENGTH, LENGTH));
    }

    /**
     * Which set it opens.
     *
     * @return the record set
     */
    public RecordSetId set() {
        return set;
    }

    /**
     * Who gives it.
     *
     * @return the identity key that signed it
     */
    public Kid sender() {
        return sender;
    }

    /**
     * For which key it is sealed.
     *
     * @return the hash of the receiver's prekey
     */
    public Hash prekey() {
        return prekey;
    }
}
