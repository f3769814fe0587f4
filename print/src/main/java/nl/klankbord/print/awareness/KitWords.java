package nl.klankbord.print.awareness;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of the kit, filled in for one channel. */
final class KitWords {
    private final Map<KitLanguage, Map<String, String>> texts;

    private KitWords(Map<KitLanguage, Map<String, String>> texts) {
        this.texts = texts;
    }

    static KitWords read() {
        var json = new ObjectMapper();
        var texts = new EnumMap<KitLanguage, Map<String, String>>(KitLanguage.class);
        for (var language : KitLanguage.values()) texts.put(language, read(json, language));
        return new KitWords(texts);
    }

    private static Map<String, String> read(ObjectMapper json, KitLanguage language) {
        var name = "/awareness/" + language.tag() + ".json";
        try (var stream = Objects.requireNonNull(KitWords.class.getResourceAsStream(name), name)) {
            return Map.copyOf(json.readValue(stream, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text by its key, with everything that stands between braces. */
    String say(KitLanguage language, String key, Invitation invitation) {
        var words = Objects.requireNonNull(texts.get(language));
        var filled = Objects.requireNonNull(words.get(key), key);
        var values = Map.of(
                "{organisation}", invitation.organisation(),
                "{talkTo}", talkTo(words, invitation.advisors()),
                "{address}", invitation.address(),
                "{link}", invitation.link(),
                "{spoken}", invitation.spoken());
        for (var value : values.entrySet()) filled = filled.replace(value.getKey(), value.getValue());
        return filled;
    }

    private static String talkTo(Map<String, String> words, List<String> advisors) {
        if (advisors.isEmpty()) return words.getOrDefault("talkTo.none", "");
        var last = advisors.size() - 1;
        var names = last == 0
                ? advisors.get(0)
                : String.join(", ", advisors.subList(0, last)) + words.get("or") + advisors.get(last);
        return words.getOrDefault(last == 0 ? "talkTo.one" : "talkTo.many", "").replace("{names}", names);
    }
}
