package nl.klankbord.protocol.wire;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a service uses to recognise its own tokens, challenges and reservations without storing them: HMAC-SHA-256 under a
 * secret of its own (KB-52). Safe for use by many threads.
 *
 * <p>Does not protect against: replay. A tag says who made something, not how often it was shown.
 */
public final class ServerMac {
    /** Bytes of a tag. */
    public static final int LENGTH = 32;

    private static final int LEAST_SECRET = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * Takes over a secret.
     *
     * @param secret at least 32 random bytes
     * @throws IllegalArgumentException for a shorter one
     */
    public ServerMac(byte[] secret) {
        if (secret.length < LEAST_SECRET) {
            throw new IllegalArgumentException("The MAC secret needs at least %d bytes".formatted(LEAST_SECRET));
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Authenticates a list of fields; each field is preceded by its length, so {@code "ab", "c"} and {@code "a", "bc"}
     * differ.
     *
     * @param parts the fields, the first one by custom the name of the use
     * @return 32 bytes
     */
    public byte[] tag(byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : parts) {
                mac.update(Bytes.u32(part.length));
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Compares in constant time (KB-7).
     *
     * @param tag what was shown, of any length
     * @param parts the fields it should be for
     * @return whether this service made the tag
     */
    public boolean matches(byte[] tag, byte[]... parts) {
        return MessageDigest.isEqual(tag, tag(parts));
    }

    @Override
    public String toString() {
        return "ServerMac[32 bytes]";
    }
}
