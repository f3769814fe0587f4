package nl.klankbord.protocol.client;

import java.nio.charset.StandardCharsets;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Statement;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A secret Ed25519 seed and what it signs, each signature under the tag of its use (SPEC, section 3). */
public final class SigningKey {
    private final Secret seed;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

    /**
     * Takes over a seed.
     *
     * @param seed 32 bytes
     */
    public SigningKey(Secret seed) {
        this.seed = seed;
        Ed25519.generatePublicKey(seed.expose(), 0, publicKey, 0);
    }

    /**
     * The public half.
     *
     * @return a copy, 32 bytes
     */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /**
     * The public half as an identity.
     *
     * @return the key under which a directory may name it
     */
    public IdentityKey identityKey() {
        return new IdentityKey(publicKey);
    }

    /**
     * Signs {@code u8(len T) ‖ T ‖ message} with {@code T = "kb1/sig/" tag}.
     *
     * @param tag the use
     * @param message what is signed
     * @return 64 bytes
     */
    public byte[] sign(String tag, byte[] message) {
        var name = ("kb1/sig/" + tag).getBytes(StandardCharsets.US_ASCII);
        var signed = Kdf.concat(new byte[] {(byte) name.length}, name, message);
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed.expose(), 0, publicKey, 0, signed, 0, signed.length, signature, 0);
        return signature;
    }

    /**
     * Signs a statement.
     *
     * @param statement its tag and bytes
     * @return 64 bytes
     */
    public byte[] sign(Statement statement) {
        return sign(statement.tag(), statement.bytes());
    }

    /**
     * The seed itself.
     *
     * @return 32 secret bytes
     */
    public Secret exposeSeed() {
        return seed;
    }

    @Override
    public String toString() {
        return "SigningKey[32 bytes]";
    }
}
