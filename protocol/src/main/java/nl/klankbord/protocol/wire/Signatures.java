package nl.klankbord.protocol.wire;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 over {@code u8(len T) ‖ T ‖ m} with {@code T = "kb1/sig/" tag}, so that no signature serves two uses. */
final class Signatures {
    private Signatures() {}

    static byte[] tagged(String tag, byte[] message) {
        var name = ("kb1/sig/" + tag).getBytes(StandardCharsets.US_ASCII);
        return Bytes.concat(new byte[] {(byte) name.length}, name, message);
    }

    static boolean hold(byte[] key, String tag, byte[] message, byte[] signature) {
        return isValid(key, tagged(tag, message), signature);
    }

    static boolean isValid(byte[] key, byte[] signed, byte[] signature) {
        if (key.length != Ed25519.PUBLIC_KEY_SIZE || signature.length != Ed25519.SIGNATURE_SIZE) {
            return false;
        }
        try {
            return Ed25519.verify(signature, 0, key, 0, signed, 0, signed.length);
        } catch (RuntimeException e) {
            // The library throws unchecked for some malformed keys; a check that fails is a no.
            return false;
        }
    }
}
