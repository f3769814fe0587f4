package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * The public identity key of an advisor, an officer or a practice root. Its holder signs prekeys, vault saves and, as root,
 * directories.
 *
 * <p>Does not protect against: a stranger's key. Only a directory says whose it is (KB-27, KB-29).
 */
public final class IdentityKey implements VerificationKey {
    private final byte[] key;

    /**
     * Takes over a public key.
     *
     * @param key exactly 32 bytes
     * @throws MalformedWire with code {@code length} for another size; whether it is a point shows when it verifies
     */
    public IdentityKey(byte[] key) {
        this.key = Bytes.ofLength(key, LENGTH);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the key
     * @throws MalformedWire with code {@code base64url} or {@code length}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdentityKey fromText(String text) {
        return new IdentityKey(Base64Url.decode(text, LENGTH));
    }

    /**
     * The name of the key.
     *
     * @return {@code H("kid", key)[0..16)}
     */
    public Kid kid() {
        return Kid.of(Arrays.copyOf(Digests.h("kid", key), Kid.LENGTH));
    }

    @Override
    public byte[] bytes() {
        return key.clone();
    }

    /**
     * The form in JSON.
     *
     * @return base64url without padding
     */
    @JsonValue
    public String text() {
        return Base64Url.encode(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "IdentityKey[32 bytes]";
    }
}
