package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.Statements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Two implementations meet over files in the form of the known answers, with fresh keys each time (KB-73).
 * {@code INTEROP_FROM} names a folder with what the other one made, {@code INTEROP_TO} one to write into for the other.
 */
class InteropTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Samples world = new Samples(new SecureRandom().nextLong());

    @TestFactory
    Stream<DynamicTest> whatIsMadeHereIsUnderstoodHere() {
        return fresh().stream().map(InteropTest::understood);
    }

    @TestFactory
    Stream<DynamicTest> whatTheOtherImplementationMadeIsUnderstood() {
        return folder("INTEROP_FROM").stream().flatMap(KnownAnswers::in).map(InteropTest::understood);
    }

    @Test
    void whatIsMadeHereIsWrittenDownWhereItIsAskedFor() throws IOException {
        var folder = folder("INTEROP_TO");

        for (var answer : folder.isPresent() ? fresh() : List.<JsonNode>of()) {
            var file = folder.orElseThrow()
                    .resolve("java-%s.json".formatted(answer.path("op").asText()));
            Files.writeString(file, answer.toPrettyString());
            assertTrue(Files.exists(file));
        }
    }

    private List<JsonNode> fresh() {
        var prekey = world.advisor.prekey(Samples.TODAY);
        var seed = world.advisor.exposeSeed(prekey.hash()).orElseThrow();
        var grant = world.reporter.grant(2, List.of(0, 1, 2), prekey, true);
        var report = world.report("\u00e9\u00e9n \u2713");
        var directory = TestDirectories.first(world);
        var today = Samples.TODAY.toEpochDay();
        var login = Statements.login("https://meld.voorbeeld.test", world.bytes(32), world.reporter.mailbox());
        return List.of(
                answer(
                        "prekey.check",
                        Map.of(
                                "wire",
                                Hex.encode(prekey.bytes()),
                                "idPk",
                                Hex.encode(world.advisor.identityKey().bytes()),
                                "role",
                                1,
                                "today",
                                today),
                        Map.of(
                                "owner",
                                world.advisor.kid().hex(),
                                "hash",
                                prekey.hash().hex())),
                answer(
                        "grant.open",
                        Map.of(
                                "wire", Hex.encode(grant.bytes()),
                                "mbxPk", Hex.encode(world.reporter.mailboxKey().bytes()),
                                "prekeyHash", prekey.hash().hex(),
                                "seed", KeyOperations.hex(seed)),
                        Map.of("epoch", 2, "hold", 1)),
                answer(
                        "message.open",
                        Map.of("wire", Hex.encode(report.bytes()), "key", key(report)),
                        Map.of("seq", 0, "container", world.reporter.mailbox().hex())),
                answer(
                        "directory.check",
                        Map.of(
                                "entries", List.of(directory),
                                "anchor",
                                        Map.of(
                                                "fragment",
                                                directory.directory().pin().fragment()),
                                "today", today),
                        Map.of("seq", 0, "people", 1, "hash", directory.hash().hex())),
                answer(
                        "verify",
                        Map.of(
                                "pk", Hex.encode(world.reporter.mailboxKey().bytes()),
                                "tag", "login",
                                "m", Hex.encode(login.bytes()),
                                "sig", Hex.encode(world.reporter.signer().sign(login))),
                        Map.of("ok", true)));
    }

    private String key(SealedMessage message) {
        return KeyOperations.hex(world.reporter.caseKey(message.epoch()).exposeSecret());
    }

    private static JsonNode answer(String op, Map<String, Object> in, Map<String, Object> out) {
        var answer =
                Map.of("id", "fresh-" + op, "op", op, "expect", "accept", "why", "made just now", "in", in, "out", out);
        return MAPPER.convertValue(answer, ObjectNode.class);
    }

    private static DynamicTest understood(JsonNode answer) {
        return DynamicTest.dynamicTest(KnownAnswers.name(answer), () -> KnownAnswers.holds(answer));
    }

    private static Optional<Path> folder(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }
}
