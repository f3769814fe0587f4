package nl.klankbord.reporting.escalations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The codes are those of the taxonomy. */
class EscalationCodesTest {
    private final JsonNode taxonomy = new JsonMapper()
            .readTree(Path.of("../case-service/src/main/resources/data/taxonomy.json")
                    .toFile());

    EscalationCodesTest() throws IOException {}

    @Test
    void everyListIsThatOfTheTaxonomy() {
        assertEquals(codes(taxonomy.at("/lists/legalNature")), EscalationCodes.NATURES);
        assertEquals(codes(taxonomy.at("/lists/escalationResult")), EscalationCodes.ASSESSMENTS);
        assertEquals(codes(taxonomy.at("/lists/measure")), EscalationCodes.MEASURES);
        assertTrue(codes(taxonomy.at("/topics")).containsAll(EscalationCodes.TOPICS));
    }

    @Test
    void theWordsOfTheRegisterAreThoseOfTheTaxonomy() {
        for (var list : List.of("/lists/legalNature", "/lists/escalationResult", "/lists/measure", "/topics")) {
            for (var entry : taxonomy.at(list)) {
                var code = entry.path("code").asText();
                var word = RegisterWords.OF_CODES.get(code);
                assertTrue(word == null || word.equals(entry.path("nl").asText()), code);
                assertTrue(word != null || list.equals("/topics"), code);
            }
        }
    }

    private static Set<String> codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path("code").asText())
                .collect(Collectors.toSet());
    }
}
