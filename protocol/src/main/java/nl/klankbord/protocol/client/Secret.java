package nl.klankbord.protocol.client;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * Thirty-two secret bytes: a seed, a root or a key. Has exactly one use (KB-4).
 *
 * <p>Does not protect against: whoever reads the memory of the process. {@link #expose} hands out what it guards; search
 * for the word to find every place that does.
 */
public final class Secret {
    /** Bytes of every secret of the protocol. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes over a secret.
     *
     * @param bytes exactly 32
     * @return the secret
     * @throws MalformedWire with code {@code length} for another size
     */
    public static Secret of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedWire("length");
        }
        return new Secret(bytes.clone());
    }

    /**
     * Draws a new secret (KB-3).
     *
     * @param random where the bytes come from
     * @return 32 random bytes
     */
    public static Secret draw(SecureRandom random) {
        return new Secret(draw(random, LENGTH));
    }

    /**
     * The secret itself.
     *
     * @return a copy, 32 bytes
     */
    public byte[] expose() {
        return bytes.clone();
    }

    /** Compares in constant time (KB-7). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Secret[32 bytes]";
    }

    static byte[] draw(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
