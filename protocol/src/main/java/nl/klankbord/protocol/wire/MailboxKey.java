package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * The public key of a mailbox. It is the only account a reporter has: who signs with it owns the mailbox.
 *
 * <p>Does not protect against: a guess of the pickup code that was made offline. The key verifies such a guess (SPEC,
 * section 4), so it is never logged nor put into an event (KB-70).
 */
public final class MailboxKey implements VerificationKey {
    private final byte[] key;

    /**
     * Takes over a public key.
     *
     * @param key exactly 32 bytes
     * @throws MalformedWire with code {@code length} for another size; whether it is a point shows when it verifies
     */
    public MailboxKey(byte[] key) {
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
    public static MailboxKey fromText(String text) {
        return new MailboxKey(Base64Url.decode(text, LENGTH));
    }

    /**
     * The mailbox it opens, which is derived from the key and so certifies it.
     *
     * @return {@code H("mailbox-id", key)[0..16)}
     */
    public MailboxId mailbox() {
        return MailboxId.of(Arrays.copyOf(Digests.h("mailbox-id", key), MailboxId.LENGTH));
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
        return other instanceof MailboxKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "MailboxKey[32 bytes]";
    }
}
