package nl.klankbord.reporting.yearly;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the program itself writes into reports, in both languages. */
final class Words {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, TwoLanguages> WORDS = read("words.json", new TypeReference<>() {});
    private static final Map<String, Map<String, TwoLanguages>> LABELS = read("labels.json", new TypeReference<>() {});
    private static final List<Law> LAWS = read("laws.json", new TypeReference<>() {});

    /** Something the law asks, as the bulletin of the law tells it. */
    record Law(String id, String on, TwoLanguages title, TwoLanguages text, String source, String checkedOn) {}

    private Words() {}

    /** A text; values stand where their names stand in braces: name, value, name, value. */
    static String of(Language language, String key, String... values) {
        var text = Objects.requireNonNull(WORDS.get(key), key).in(language);
        for (var at = 0; at < values.length; at += 2) text = text.replace("{" + values[at] + "}", values[at + 1]);
        return text;
    }

    /** A number in words, for a sentence; from thirteen on in digits. */
    static String number(Language language, int number) {
        var word = WORDS.get("number." + number);
        return word == null ? String.valueOf(number) : word.in(language);
    }

    /** In both. */
    static TwoLanguages both(String key, String... values) {
        return new TwoLanguages(of(Language.NL, key, values), of(Language.EN, key, values));
    }

    /** What a code is called, for readers who do not code; one that is not in its list stands for itself. */
    static String label(Language language, String list, String code) {
        var plain = WORDS.get("label." + list + "." + code);
        var label = plain == null ? LABELS.getOrDefault(list, Map.of()).get(code) : plain;
        return label == null ? code : label.in(language);
    }

    /** A day as people write it. */
    static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language.tag()))
                .format(day);
    }

    static List<Law> laws() {
        return LAWS;
    }

    static Map<String, TwoLanguages> all() {
        return WORDS;
    }

    static Map<String, Map<String, TwoLanguages>> labels() {
        return LABELS;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var stream = Words.class.getResourceAsStream("/yearly/" + file)) {
            return JSON.readValue(Objects.requireNonNull(stream, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
