package nl.klankbord.protocol.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;

/**
 * SEAL: Cobblestone-256, the chunked encryption of C2SP with a commitment to key and header (SPEC, section 6).
 *
 * <p>Does not protect against: a reader who shows chunks before the last one has verified. This class returns all or
 * nothing (KB-15), so it holds the whole content in memory.
 */
public final class Seal {
    /** Plaintext bytes of a full chunk. */
    public static final int CHUNK = 16_384;

    private static final int SALT_LENGTH = 24;
    private static final int COMMITMENT_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int KEY_LENGTH = 32;
    private static final int TAG_LENGTH = 16;
    private static final int PREFIX_LENGTH = SALT_LENGTH + COMMITMENT_LENGTH;
    private static final int SEALED_CHUNK = CHUNK + TAG_LENGTH;
    private static final byte[] LABEL = ascii("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0");
    private static final byte[] CONTEXT = ascii("kb1/seal\0");

    private final SecureRandom random;

    /**
     * Makes a sealer.
     *
     * @param random where the salts come from; each box draws a fresh one (KB-16)
     */
    public Seal(SecureRandom random) {
        this.random = random;
    }

    /**
     * Seals a content.
     *
     * @param key 32 bytes used for nothing else
     * @param header the complete header of the object; it is bound, not hidden
     * @param plaintext any bytes
     * @return 56 bytes, the content, and 16 per chunk
     */
    public byte[] seal(Secret key, byte[] header, byte[] plaintext) {
        return seal(key, CONTEXT, header, plaintext);
    }

    byte[] seal(Secret key, byte[] context, byte[] header, byte[] plaintext) {
        var salt = Secret.draw(random, SALT_LENGTH);
        var keys = Kdf.expand("HmacSHA512", key.expose(), Kdf.concat(LABEL, salt, context, header), 76);
        var chunks = plaintext.length / CHUNK + 1;
        var box = ByteBuffer.allocate(PREFIX_LENGTH + plaintext.length + TAG_LENGTH * chunks);
        box.put(salt).put(keys, KEY_LENGTH + NONCE_LENGTH, COMMITMENT_LENGTH);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            for (var i = 0; i < chunks; i++) {
                cipher.init(Cipher.ENCRYPT_MODE, aesKey(keys), nonce(keys, i));
                var from = i * CHUNK;
                box.put(cipher.doFinal(plaintext, from, Math.min(CHUNK, plaintext.length - from)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return box.array();
    }

    /**
     * Opens a box completely or not at all (KB-15).
     *
     * @param key the key it was sealed under
     * @param header the complete header of the object
     * @param box the bytes after the header
     * @return the content
     * @throws MalformedWire with code {@code length} if no content has a box of this size
     * @throws NotAuthentic with code {@code commitment} or {@code box}
     */
    public static byte[] open(Secret key, byte[] header, byte[] box) {
        return open(key, CONTEXT, header, box);
    }

    static byte[] open(Secret key, byte[] context, byte[] header, byte[] box) {
        var body = box.length - PREFIX_LENGTH;
        // A box always ends with a chunk that is shorter than the others, if need be an empty one.
        if (body < TAG_LENGTH || body % SEALED_CHUNK < TAG_LENGTH) {
            throw new MalformedWire("length");
        }
        var salt = Arrays.copyOf(box, SALT_LENGTH);
        var keys = Kdf.expand("HmacSHA512", key.expose(), Kdf.concat(LABEL, salt, context, header), 76);
        var commitment = Arrays.copyOfRange(box, SALT_LENGTH, PREFIX_LENGTH);
        if (!MessageDigest.isEqual(commitment, Arrays.copyOfRange(keys, KEY_LENGTH + NONCE_LENGTH, keys.length))) {
            throw new NotAuthentic("commitment");
        }
        return openChunks(keys, box, body / SEALED_CHUNK + 1);
    }

    private static byte[] openChunks(byte[] keys, byte[] box, int chunks) {
        var plaintext = ByteBuffer.allocate(box.length - PREFIX_LENGTH - TAG_LENGTH * chunks);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            for (var i = 0; i < chunks; i++) {
                cipher.init(Cipher.DECRYPT_MODE, aesKey(keys), nonce(keys, i));
                var from = PREFIX_LENGTH + i * SEALED_CHUNK;
                plaintext.put(cipher.doFinal(box, from, Math.min(SEALED_CHUNK, box.length - from)));
            }
        } catch (GeneralSecurityException e) {
            throw new NotAuthentic("box");
        }
        return plaintext.array();
    }

    private static SecretKeySpec aesKey(byte[] keys) {
        return new SecretKeySpec(keys, 0, KEY_LENGTH, "AES");
    }

    private static GCMParameterSpec nonce(byte[] keys, int chunk) {
        var nonce = Arrays.copyOfRange(keys, KEY_LENGTH, KEY_LENGTH + NONCE_LENGTH);
        var counter = Kdf.u32(chunk);
        for (var i = 0; i < counter.length; i++) {
            nonce[NONCE_LENGTH - counter.length + i] ^= counter[i];
        }
        return new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
