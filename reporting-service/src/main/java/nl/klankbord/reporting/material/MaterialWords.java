package nl.klankbord.reporting.material;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words around what was typed, in both languages. */
@ApplicationScoped
class MaterialWords {
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    MaterialWords(ObjectMapper json) {
        for (var language : LANGUAGES) texts.put(language, read(json, language));
    }

    private static Map<String, String> read(ObjectMapper json, String language) {
        var name = "/material/" + language + ".json";
        try (var stream = Objects.requireNonNull(MaterialWords.class.getResourceAsStream(name), name)) {
            return Map.copyOf(json.readValue(stream, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Said in(String language) {
        return new Said(Objects.requireNonNull(texts.get(language), language), Locale.forLanguageTag(language));
    }

    /** The words of one language. */
    record Said(Map<String, String> words, Locale locale) {
        String say(String key) {
            return Objects.requireNonNull(words.get(key), key);
        }

        String say(String key, Map<String, String> gaps) {
            var text = say(key);
            for (var gap : gaps.entrySet()) text = text.replace("{" + gap.getKey() + "}", gap.getValue());
            return text;
        }

        /** A code that nobody has words for stays a code. */
        String code(String code) {
            return words.getOrDefault(code, code);
        }

        String day(LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        }
    }
}
