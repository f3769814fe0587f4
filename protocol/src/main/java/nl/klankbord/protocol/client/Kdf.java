package nl.klankbord.protocol.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF (RFC 5869) and {@code X}, the key derivation of the protocol (SPEC, section 3). */
final class Kdf {
    private static final byte[] SALT = "kb1/hkdf".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_BLOCKS = 255;

    private Kdf() {}

    /** {@code X(ikm, name, ctx, 32)}. */
    static Secret x(Secret ikm, String name, byte[]... context) {
        var label = ("kb1/" + name).getBytes(StandardCharsets.US_ASCII);
        var parts = new byte[context.length + 2][];
        parts[0] = label;
        parts[1] = new byte[1];
        System.arraycopy(context, 0, parts, 2, context.length);
        return Secret.of(hkdfSha256(ikm.expose(), SALT, concat(parts), Secret.LENGTH));
    }

    static byte[] hkdfSha256(byte[] ikm, byte[] salt, byte[] info, int length) {
        // HMAC pads a key with zeros, so one zero byte is the empty salt that a key specification cannot be.
        var prk = mac("HmacSHA256", salt.length == 0 ? new byte[1] : salt).doFinal(ikm);
        return expand("HmacSHA256", prk, info, length);
    }

    /** The second half of HKDF alone; SEAL has no first half. */
    static byte[] expand(String algorithm, byte[] prk, byte[] info, int length) {
        var mac = mac(algorithm, prk);
        if (length > MAX_BLOCKS * mac.getMacLength()) {
            throw new IllegalArgumentException("HKDF gives at most 255 blocks");
        }
        var output = ByteBuffer.allocate(length);
        var block = new byte[0];
        for (var counter = 1; output.hasRemaining(); counter++) {
            mac.update(block);
            mac.update(info);
            mac.update((byte) counter);
            block = mac.doFinal();
            output.put(block, 0, Math.min(block.length, output.remaining()));
        }
        return output.array();
    }

    static byte[] concat(byte[]... parts) {
        var whole = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) {
            whole.put(part);
        }
        return whole.array();
    }

    static byte[] u32(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static Mac mac(String algorithm, byte[] key) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
