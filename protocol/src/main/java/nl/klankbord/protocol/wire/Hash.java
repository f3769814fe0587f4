package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;

/**
 * A SHA-256 value: the hash of a wire, a prekey, a document or a text.
 *
 * @param hex 32 bytes as lowercase hexadecimal
 */
public record Hash(String hex) {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    /** Thirty-two zero bytes: the {@code prev} of the first message of a direction. */
    public static final Hash ZEROS = new Hash("00".repeat(LENGTH));

    /**
     * Takes over a hash.
     *
     * @throws MalformedWire if the text is not 32 bytes in lowercase hexadecimal
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Hash {
        Hex.requireHex(hex, LENGTH);
    }

    /**
     * Names bytes.
     *
     * @param bytes exactly 32
     * @return the hash they are
     * @throws MalformedWire for another length
     */
    public static Hash of(byte[] bytes) {
        return new Hash(Hex.encode(bytes, LENGTH));
    }

    /**
     * Computes {@code H(name, bytes) = SHA-256("kb1/" name ‖ 00 ‖ bytes)}, so that hashes for different uses never meet
     * (SPEC, section 3).
     *
     * @param name the use, in ASCII, such as {@code msg}, {@code doc} or {@code prekey}
     * @param bytes what is hashed
     * @return the hash
     */
    public static Hash sha256(String name, byte[] bytes) {
        return of(Digests.h(name, bytes));
    }

    @Override
    @JsonValue
    public String hex() {
        return hex;
    }

    /**
     * The hash as it stands in a wire.
     *
     * @return 32 bytes
     */
    public byte[] bytes() {
        return Hex.decode(hex);
    }

    /**
     * Compares in constant time, for hashes that authenticate (KB-7); {@code equals} is for lookups.
     *
     * @param other another hash
     * @return whether they are the same
     */
    public boolean matches(Hash other) {
        return MessageDigest.isEqual(bytes(), other.bytes());
    }
}
