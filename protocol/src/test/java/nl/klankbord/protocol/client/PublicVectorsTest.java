package nl.klankbord.protocol.client;

import static nl.klankbord.protocol.PublicVectors.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import nl.klankbord.protocol.PublicVectors;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMGenerator;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors of RFC 9180, of HPKE with X-Wing, and of X-Wing itself. */
class PublicVectorsTest {
    @TestFactory
    Stream<DynamicTest> xWing() {
        return PublicVectors.list("xwing.json").stream()
                .map(test -> DynamicTest.dynamicTest("X-Wing", () -> {
                    var key = new XWingPrivateKeyParameters(bytes(test, "seed"));
                    var publicKey = new XWingPublicKeyParameters(bytes(test, "pk"));

                    var sealed = new XWingKEMGenerator(new FixedRandom(bytes(test, "eseed")))
                            .generateEncapsulated(publicKey);

                    assertArrayEquals(bytes(test, "pk"), Hpke.publicKey(Secret.of(bytes(test, "seed"))));
                    assertArrayEquals(bytes(test, "ct"), sealed.getEncapsulation());
                    assertArrayEquals(bytes(test, "ss"), sealed.getSecret());
                    assertArrayEquals(bytes(test, "ss"), new XWingKEMExtractor(key).extractSecret(bytes(test, "ct")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> hpkeWithXWing() {
        return suites("hpke_pq.json", HPKE.kem_X_WING, HPKE.aead_CHACHA20_POLY1305)
                .map(test -> DynamicTest.dynamicTest("HPKE with X-Wing", () -> {
                    var hpke = suite(test);
                    var recipient = hpke.deserializePrivateKey(bytes(test, "skRm"), null);
                    var sender = hpke.setupBaseS(
                            hpke.deserializePublicKey(bytes(test, "pkRm")), bytes(test, "info"), bytes(test, "ikmE"));

                    assertArrayEquals(bytes(test, "enc"), sender.getEncapsulation());
                    opensAll(hpke, test, recipient);
                }));
    }

    @TestFactory
    Stream<DynamicTest> hpkeOfTheRfc() {
        return suites("rfc9180.json", HPKE.kem_X25519_SHA256, HPKE.aead_AES_GCM256)
                .map(test -> DynamicTest.dynamicTest("RFC 9180", () -> {
                    var hpke = suite(test);

                    opensAll(hpke, test, hpke.deserializePrivateKey(bytes(test, "skRm"), bytes(test, "pkRm")));
                }));
    }

    private static void opensAll(HPKE hpke, JsonNode test, AsymmetricCipherKeyPair recipient) throws Exception {
        var context = hpke.setupBaseR(bytes(test, "enc"), recipient, bytes(test, "info"));
        for (var each : test.path("encryptions")) {
            assertArrayEquals(bytes(each, "pt"), context.open(bytes(each, "aad"), bytes(each, "ct")));
        }
    }

    private static Stream<JsonNode> suites(String file, int kem, int aead) {
        return PublicVectors.list(file).stream()
                .filter(test -> test.path("mode").asInt() == HPKE.mode_base
                        && test.path("kem_id").asInt() == kem
                        && test.path("kdf_id").asInt() == HPKE.kdf_HKDF_SHA256
                        && test.path("aead_id").asInt() == aead);
    }

    private static HPKE suite(JsonNode test) {
        return new HPKE(
                HPKE.mode_base,
                (short) test.path("kem_id").asInt(),
                (short) test.path("kdf_id").asInt(),
                (short) test.path("aead_id").asInt());
    }
}
