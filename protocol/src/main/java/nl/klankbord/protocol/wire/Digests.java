package nl.klankbord.protocol.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** {@code H(name, x) = SHA-256("kb1/" name ‖ 00 ‖ x)}. */
final class Digests {
    private Digests() {}

    static byte[] h(String name, byte[]... parts) {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        sha.update(("kb1/" + name).getBytes(StandardCharsets.US_ASCII));
        sha.update((byte) 0);
        for (var part : parts) {
            sha.update(part);
        }
        return sha.digest();
    }
}
