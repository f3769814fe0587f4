package nl.klankbord.local.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The realm {@code klankbord} as a text, with addresses and secrets of one stack in place of the marks. */
public final class RealmFile {
    private RealmFile() {}

    /** Replaces every {@code @name@}; a mark without a value is refused, so that no default secret can slip through. */
    public static String with(Map<String, String> values) throws IOException {
        try (var in = RealmFile.class.getResourceAsStream("klankbord-realm.json")) {
            if (in == null) throw new IllegalStateException("no klankbord-realm.json on the class path");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) text = text.replace("@" + value.getKey() + "@", value.getValue());
            if (text.matches("(?s).*\"@[a-z-]+@.*"))
                throw new IllegalStateException("a mark of the realm file has no value");
            return text;
        }
    }
}
