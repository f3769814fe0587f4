package nl.klankbord.reporting.yearly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the program writes into a report is what the facts of the product say, in both languages. */
class WordsTest {
    private static final Path FACTS = Path.of("../case-service/src/main/resources/data");
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("role", "reporterRole"),
            Map.entry("relation", "workRelation"),
            Map.entry("party", "otherParty"),
            Map.entry("channel", "contactChannel"),
            Map.entry("known", "anonymity"),
            Map.entry("mode", "mode"),
            Map.entry("action", "action"),
            Map.entry("result", "result"),
            Map.entry("reason", "closingReason"),
            Map.entry("talks", "conversationCount"),
            Map.entry("duration", "caseDuration"),
            Map.entry("nature", "legalNature"),
            Map.entry("sector", "sector"),
            Map.entry("sex", "sex"),
            Map.entry("age", "ageBand"));

    /** The information texts call a contact with a substantive talk a case; no card says whether there was one. */
    private static final String AS_IT_IS_COUNTED = "counting";

    @Test
    void theSentencesAreThoseOfTheInformationTexts() throws IOException {
        for (var block : read("information/2026.1.json").path("blocks")) {
            if (!block.path("group").asText().equals("report")) continue;
            var id = block.path("id").asText();
            if (id.equals(AS_IT_IS_COUNTED)) continue;
            for (var language : Language.values()) {
                assertEquals(words(block.path("text")).in(language), new NumberWords(language, 5).word(id), id);
            }
        }
    }

    /** Cases in T1 are the contacts that asked for no advice, and nothing else. */
    @Test
    void aCaseIsWhatIsCountedAsOne() {
        for (var key : List.of("counting", "gloss.case")) {
            assertTrue(Words.of(Language.NL, key).contains("een contact dat geen adviesvraag is."), key);
            assertTrue(Words.of(Language.EN, key).contains("a contact that is not a request for advice."), key);
        }
    }

    @Test
    void theLabelsAreThoseOfTheTaxonomy() throws IOException {
        var taxonomy = read("taxonomy.json");
        for (var list : LISTS.entrySet()) {
            for (var entry : taxonomy.path("lists").path(list.getValue())) {
                assertEquals(
                        words(entry),
                        Words.labels().get(list.getKey()).get(entry.path("code").asText()));
            }
        }
        for (var topic : taxonomy.path("topics")) {
            if (topic.path("level").asInt() > 2) continue;
            assertEquals(
                    words(topic),
                    Words.labels().get("topic").get(topic.path("code").asText()));
        }
    }

    @Test
    void theLawIsThatOfTheBulletin() throws IOException {
        assertEquals(
                Files.readString(Path.of("../notification-service/src/main/resources/law-bulletin.json")),
                Files.readString(Path.of("src/main/resources/yearly/laws.json")));
    }

    @Test
    void nothingIsLeftUntranslated() {
        for (var words : List.of(Words.all())) {
            words.forEach((key, text) -> {
                assertFalse(text.nl().isBlank(), key);
                assertFalse(text.en().isBlank(), key);
            });
        }
    }

    private static TwoLanguages words(JsonNode said) {
        return new TwoLanguages(said.path("nl").asText(), said.path("en").asText());
    }

    private static JsonNode read(String file) throws IOException {
        return new JsonMapper().readTree(FACTS.resolve(file).toFile());
    }
}
