package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * One sealed or signed object as it travels and is stored: a magic, a kind, a fixed header, and what follows. An object
 * that exists has the exact length, kind and ranges of its layout (SPEC, section 7); in JSON it is base64url.
 *
 * <p>Does not protect against: a forged header. Whoever needs to trust a field calls {@code verify} where there is one.
 */
public abstract sealed class Wire
        permits SealedMessage, Grant, Prekey, SealedVault, VaultWrap, SealedRecord, Share, ThreadGrant {
    private final byte[] bytes;

    Wire(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /**
     * The exact bytes that were parsed.
     *
     * @return a copy
     */
    public final byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The size on the wire.
     *
     * @return bytes
     */
    public final int length() {
        return bytes.length;
    }

    /**
     * The form in JSON.
     *
     * @return base64url without padding
     */
    @JsonValue
    public final String text() {
        return Base64Url.encode(bytes);
    }

    /** Compares all bytes; an identical repetition of a request is recognised by it. */
    @Override
    public final boolean equals(Object other) {
        return getClass().isInstance(other) && Arrays.equals(bytes, ((Wire) other).bytes);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Type and size only, because a wire may hold what is sealed. */
    @Override
    public final String toString() {
        return "%s[%d bytes]".formatted(getClass().getSimpleName(), bytes.length);
    }

    final byte[] raw() {
        return bytes;
    }
}
