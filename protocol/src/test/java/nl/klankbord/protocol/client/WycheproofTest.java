package nl.klankbord.protocol.client;

import static nl.klankbord.protocol.PublicVectors.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.klankbord.protocol.PublicVectors;
import nl.klankbord.protocol.wire.RefusedInput;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Project Wycheproof on every primitive that seals and opens. */
class WycheproofTest {
    private static final byte[] NOTHING = {};

    @TestFactory
    Stream<DynamicTest> chunkedEncryption() {
        return PublicVectors.wycheproof("wycheproof_c2sp_chunked_encryption_aes_256_gcm_test.json", (group, test) -> {
            if (isInvalid(test)) {
                assertThrows(RefusedInput.class, () -> openedBox(test));
                return;
            }

            var message = openedBox(test);

            assertEquals(test.path("msgLength").asInt(), message.length);
            assertArrayEquals(
                    bytes(test, "msgSha512"),
                    MessageDigest.getInstance("SHA-512").digest(message));
        });
    }

    @TestFactory
    Stream<DynamicTest> aesGcm() {
        return PublicVectors.wycheproof("wycheproof_aes_gcm_test.json", (group, test) -> {
            var fitsOurUse = group.path("keySize").asInt() == 256
                    && group.path("ivSize").asInt() == 96
                    && group.path("tagSize").asInt() == 128;
            if (fitsOurUse) {
                opensOrFails(test, () -> assertArrayEquals(bytes(test, "msg"), decryptedByAesGcm(test)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> hkdf() {
        return PublicVectors.wycheproof("wycheproof_hkdf_sha256_test.json", (group, test) -> {
            var length = test.path("size").asInt();
            opensOrFails(test, () -> {
                var okm = Kdf.hkdfSha256(bytes(test, "ikm"), bytes(test, "salt"), bytes(test, "info"), length);
                assertArrayEquals(bytes(test, "okm"), okm);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> x25519() {
        return PublicVectors.wycheproof("wycheproof_x25519_test.json", (group, test) -> {
            var expected = bytes(test, "shared");
            var shared = new byte[X25519.POINT_SIZE];

            var agreed = X25519.calculateAgreement(bytes(test, "private"), 0, bytes(test, "public"), 0, shared, 0);

            assertArrayEquals(expected, shared);
            assertEquals(!Arrays.equals(expected, new byte[X25519.POINT_SIZE]), agreed);
        });
    }

    @TestFactory
    Stream<DynamicTest> mlKemKeys() {
        return PublicVectors.wycheproof("wycheproof_mlkem_768_keygen_seed_test.json", (group, test) -> {
            var key = mlKemKey(test);

            assertArrayEquals(bytes(test, "ek"), key.getPublicKey());
            assertArrayEquals(bytes(test, "dk"), key.getEncoded());
        });
    }

    @TestFactory
    Stream<DynamicTest> mlKemDecapsulation() {
        return PublicVectors.wycheproof(
                "wycheproof_mlkem_768_test.json",
                (group, test) -> opensOrFails(test, () -> {
                    var secret = new MLKEMExtractor(mlKemKey(test)).extractSecret(bytes(test, "c"));
                    assertArrayEquals(bytes(test, "K"), secret);
                }));
    }

    @TestFactory
    Stream<DynamicTest> mlKemEncapsulation() {
        return PublicVectors.wycheproof(
                "wycheproof_mlkem_768_encaps_test.json",
                (group, test) -> opensOrFails(test, () -> {
                    var key = new MLKEMPublicKeyParameters(MLKEMParameters.ml_kem_768, bytes(test, "ek"));
                    var sealed = new MLKEMGenerator(new FixedRandom(bytes(test, "m"))).generateEncapsulated(key);
                    assertArrayEquals(bytes(test, "c"), sealed.getEncapsulation());
                    assertArrayEquals(bytes(test, "K"), sealed.getSecret());
                }));
    }

    private static byte[] openedBox(JsonNode test) throws Exception {
        var key = Secret.of(bytes(test, "key"));
        return Seal.open(key, bytes(test, "ctx"), NOTHING, inflated(bytes(test, "ct")));
    }

    private static void opensOrFails(JsonNode test, Executable action) {
        if (!isInvalid(test)) {
            assertFalse(test.path("result").isMissingNode());
            assertDoesNotThrow(action);
            return;
        }
        // An AssertionError would be a value that came out although it should not.
        assertThrows(Exception.class, action);
    }

    private static boolean isInvalid(JsonNode test) {
        return test.path("result").asText().equals("invalid");
    }

    private static MLKEMPrivateKeyParameters mlKemKey(JsonNode test) {
        return new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, bytes(test, "seed"));
    }

    private static byte[] decryptedByAesGcm(JsonNode test) throws Exception {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = new GCMParameterSpec(128, bytes(test, "iv"));
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(bytes(test, "key"), "AES"), nonce);
        cipher.updateAAD(bytes(test, "aad"));
        return cipher.doFinal(Kdf.concat(bytes(test, "ct"), bytes(test, "tag")));
    }

    private static byte[] inflated(byte[] compressed) throws Exception {
        var inflater = new Inflater();
        inflater.setInput(compressed);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[65_536];
        while (!inflater.finished()) {
            out.write(buffer, 0, inflater.inflate(buffer));
        }
        inflater.end();
        return out.toByteArray();
    }
}
