package nl.klankbord.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;

/**
 * Test vectors of others, which are not part of this repository. The environment variable {@code PUBLIC_VECTORS} names a
 * folder with them; without it there are no cases. Their origin stands in the README of this module.
 */
public final class PublicVectors {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PublicVectors() {}

    /** All elements of a file that is one list. */
    public static List<JsonNode> list(String file) {
        return read(file).stream().flatMap(PublicVectors::children).toList();
    }

    /** All cases of a Wycheproof file. */
    public static Stream<DynamicTest> wycheproof(String file, Case check) {
        var tests = new ArrayList<DynamicTest>();
        for (var root : read(file)) {
            for (var group : root.path("testGroups")) {
                for (var test : group.path("tests")) {
                    var name = "%s %s"
                            .formatted(test.path("tcId"), test.path("comment").asText());
                    tests.add(DynamicTest.dynamicTest(name, () -> check.run(group, test)));
                }
            }
        }
        return tests.stream();
    }

    /** Bytes of a member. */
    public static byte[] bytes(JsonNode node, String name) {
        return HexFormat.of().parseHex(node.path(name).asText());
    }

    private static List<JsonNode> read(String file) {
        var folder = System.getenv("PUBLIC_VECTORS");
        if (folder == null || folder.isBlank()) {
            return List.of();
        }
        try {
            return List.of(MAPPER.readTree(Path.of(folder, file).toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    /** What is done with one case. */
    @FunctionalInterface
    public interface Case {
        /** Runs the case. */
        void run(JsonNode group, JsonNode test) throws Exception;
    }
}
