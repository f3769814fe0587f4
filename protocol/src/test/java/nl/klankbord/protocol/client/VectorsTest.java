package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Loops over the known answers; the same files bind the TypeScript side. A new file is a new test in both. */
class VectorsTest {
    @TestFactory
    Stream<DynamicTest> everyKnownAnswerHolds() {
        return vectors()
                .map(vector -> DynamicTest.dynamicTest(KnownAnswers.name(vector), () -> KnownAnswers.holds(vector)));
    }

    @Test
    void moreVectorsRefuseThanAccept() {
        var refusals = vectors()
                .filter(vector -> vector.path("expect").asText().equals("refuse"))
                .count();

        assertTrue(2 * refusals > vectors().count(), "only %d refuse".formatted(refusals));
    }

    @Test
    void everyVectorHasItsOwnIdAndSaysWhy() {
        var ids = vectors().map(vector -> vector.path("id").asText()).toList();

        assertEquals(ids.size(), ids.stream().distinct().count());
        assertTrue(vectors().noneMatch(vector -> vector.path("why").asText().isBlank()));
    }

    private static Stream<JsonNode> vectors() {
        return KnownAnswers.in(Path.of("vectors"));
    }
}
