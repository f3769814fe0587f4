package nl.klankbord.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The file of vectors, {@code data/disclosure-vectors.json}. */
final class Vectors {
    private Vectors() {}

    static Stream<JsonNode> ofKind(String kind) {
        try (var file = Vectors.class.getResourceAsStream("/data/disclosure-vectors.json")) {
            var found = list(new ObjectMapper().readTree(file).path("vectors")).stream()
                    .filter(vector -> vector.path("kind").asText().equals(kind))
                    .toList();
            if (found.isEmpty()) throw new IllegalStateException("No vectors of kind " + kind);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parameters parameters(JsonNode vector, Profile profile) {
        return Parameters.standard(LocalDate.of(2023, 1, 1), vector.path("k").asInt(), profile);
    }

    static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    static List<Integer> numbers(JsonNode nodes) {
        return list(nodes).stream().map(JsonNode::asInt).toList();
    }

    static List<Integer> zeros(int count) {
        return IntStream.range(0, count).mapToObj(at -> 0).toList();
    }

    static ShownCell shown(JsonNode label, int dotAtLeast) {
        if (label.isInt()) return ShownCell.exactly(label.asInt());
        return switch (label.asText()) {
            case "<k" -> ShownCell.SMALL;
            case "." -> ShownCell.atLeast(dotAtLeast);
            default -> throw new IllegalArgumentException(label.asText());
        };
    }
}
