package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * The one-off public key of one escalation. It answers for consent and answers, and nothing links it to the mailbox.
 *
 * <p>Does not protect against: an advisor who makes a key of their own (SPEC, attack 16).
 */
public final class EscalationKey implements VerificationKey {
    private final byte[] key;

    /**
     * Takes over a public key.
     *
     * @param key exactly 32 bytes
     * @throws MalformedWire with code {@code length} for another size; whether it is a point shows when it verifies
     */
    public EscalationKey(byte[] key) {
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
    public static EscalationKey fromText(String text) {
        return new EscalationKey(Base64Url.decode(text, LENGTH));
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
        return other instanceof EscalationKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "EscalationKey[32 bytes]";
    }
}
