package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.RefusedInput;

/** Files that say: this operation with this input gives this output, or is refused. */
final class KnownAnswers {
    private static final int HEAD = 128;
    private static final JsonMapper MAPPER = new JsonMapper();

    private KnownAnswers() {}

    static void holds(JsonNode vector) throws Exception {
        var op = vector.path("op").asText();
        var operation = Objects.requireNonNull(operations().get(op), () -> "no operation " + op);
        var input = new VectorInput(vector.path("in"));
        if (vector.path("expect").asText().equals("refuse")) {
            assertThrows(RefusedInput.class, () -> operation.run(input));
            return;
        }
        assertEquals("accept", vector.path("expect").asText());
        var out = MAPPER.convertValue(operation.run(input), ObjectNode.class);
        for (var expected : vector.path("out").properties()) {
            var found = out.path(expected.getKey());
            assertEquals(normal(expected.getValue()), normal(shortened(found, expected.getValue())), expected.getKey());
        }
    }

    /** Long values stand in the vectors as length, hash and first bytes. */
    private static JsonNode shortened(JsonNode found, JsonNode expected) throws Exception {
        if (!found.isTextual() || !expected.isObject()) {
            return found;
        }
        var bytes = Hex.decode(found.textValue());
        return JsonNodeFactory.instance
                .objectNode()
                .put("len", bytes.length)
                .put("sha256", Hex.encode(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .put("head", Hex.encode(Arrays.copyOf(bytes, HEAD)));
    }

    /** An int and a long of the same value are different nodes; their text is the same. */
    private static JsonNode normal(JsonNode node) throws IOException {
        return MAPPER.readTree(node.toString());
    }

    private static Map<String, Operation> operations() {
        var all = new HashMap<String, Operation>();
        List.of(KeyOperations.ALL, WireOperations.ALL, StatementOperations.ALL, AuthorshipOperations.ALL)
                .forEach(all::putAll);
        return all;
    }

    static String name(JsonNode vector) {
        return "%s: %s".formatted(vector.path("id").asText(), vector.path("why").asText());
    }

    static Stream<JsonNode> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(KnownAnswers::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
