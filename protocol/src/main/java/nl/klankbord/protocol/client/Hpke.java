package nl.klankbord.protocol.client;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * HPKE (RFC 9180) in base mode, single shot, with X-Wing, HKDF-SHA256 and AES-256-GCM (SPEC, section 2).
 *
 * <p>Does not protect against: a public key of somebody else; whose it is, a signature must say. Base mode does not say
 * who sealed.
 */
public final class Hpke {
    /** Bytes of an encapsulation. */
    public static final int ENCAPSULATION_LENGTH = 1_120;

    /** Bytes of the tag behind the content. */
    public static final int TAG_LENGTH = 16;

    private static final int ENCAPSULATION_RANDOMNESS = 64;

    private final SecureRandom random;

    /**
     * Makes a sealer.
     *
     * @param random where the 64 bytes of each encapsulation come from
     */
    public Hpke(SecureRandom random) {
        this.random = random;
    }

    /**
     * Seals to a public key.
     *
     * @param publicKey 1 216 bytes
     * @param name the use, part of the info string {@code "kb1/hpke/" name}
     * @param header bound as additional data
     * @param plaintext the content
     * @return {@code enc ‖ ct}: 1 120 bytes, the content, and 16
     * @throws MalformedWire with code {@code public-key} for a key that fails the checks of KB-2
     */
    public byte[] seal(byte[] publicKey, String name, byte[] header, byte[] plaintext) {
        var hpke = suite();
        try {
            var recipient = hpke.deserializePublicKey(publicKey);
            var context = hpke.setupBaseS(recipient, info(name), Secret.draw(random, ENCAPSULATION_RANDOMNESS));
            return Kdf.concat(context.getEncapsulation(), context.seal(header, plaintext));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            // Bouncy Castle throws unchecked for a wrong length, an unreduced coefficient or a low-order point.
            throw new MalformedWire("public-key");
        }
    }

    /**
     * Opens what was sealed to a seed.
     *
     * @param seed the raw X-Wing seed (KB-1)
     * @param name the use
     * @param header the same header
     * @param sealed {@code enc ‖ ct}
     * @return the content
     * @throws MalformedWire with code {@code length} if it is too short to hold anything
     * @throws NotAuthentic with code {@code hpke}
     */
    public static byte[] open(Secret seed, String name, byte[] header, byte[] sealed) {
        if (sealed.length < ENCAPSULATION_LENGTH + TAG_LENGTH) {
            throw new MalformedWire("length");
        }
        var encapsulation = Arrays.copyOf(sealed, ENCAPSULATION_LENGTH);
        var ciphertext = Arrays.copyOfRange(sealed, ENCAPSULATION_LENGTH, sealed.length);
        var hpke = suite();
        try {
            var recipient = hpke.deserializePrivateKey(seed.expose(), null);
            return hpke.setupBaseR(encapsulation, recipient, info(name)).open(header, ciphertext);
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new NotAuthentic("hpke");
        }
    }

    /**
     * Computes the public key of a seed.
     *
     * @param seed the raw X-Wing seed; {@code DeriveKeyPair} is never used (KB-1)
     * @return 1 216 bytes
     */
    public static byte[] publicKey(Secret seed) {
        var hpke = suite();
        return hpke.serializePublicKey(
                hpke.deserializePrivateKey(seed.expose(), null).getPublic());
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static byte[] info(String name) {
        return ("kb1/hpke/" + name).getBytes(StandardCharsets.US_ASCII);
    }
}
