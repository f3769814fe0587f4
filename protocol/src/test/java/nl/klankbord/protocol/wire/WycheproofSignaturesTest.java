package nl.klankbord.protocol.wire;

import static nl.klankbord.protocol.PublicVectors.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import nl.klankbord.protocol.PublicVectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Project Wycheproof on the verification that services rely on. */
class WycheproofSignaturesTest {
    @TestFactory
    Stream<DynamicTest> ed25519() {
        return PublicVectors.wycheproof("wycheproof_ed25519_test.json", (group, test) -> {
            var key = bytes(group.path("publicKey"), "pk");

            var valid = Signatures.isValid(key, bytes(test, "msg"), bytes(test, "sig"));

            assertEquals(test.path("result").asText().equals("valid"), valid);
        });
    }
}
