package nl.klankbord.casework.information;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every standard text that reporters were ever shown ({@code data/information}), the newest last. */
@ApplicationScoped
class StandardTexts {
    private static final List<String> VERSIONS = List.of("2026.1");

    /**
     * A standard text.
     *
     * @param version its name
     * @param blocks what it says, with names between braces where a channel fills something in
     */
    record StandardText(String version, List<StandardBlock> blocks) {}

    record StandardBlock(String id, StandardWords nl, StandardWords en) {}

    record StandardWords(
            @Nullable String title, String text, @Nullable String more) {}

    private final List<StandardText> all;

    StandardTexts(ObjectMapper json) {
        all = VERSIONS.stream().map(version -> read(json, version)).toList();
    }

    List<StandardText> all() {
        return all;
    }

    String newest() {
        return VERSIONS.get(VERSIONS.size() - 1);
    }

    private static StandardText read(ObjectMapper json, String version) {
        try (var file = StandardTexts.class.getResourceAsStream("/data/information/" + version + ".json")) {
            return json.readValue(file, StandardText.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
