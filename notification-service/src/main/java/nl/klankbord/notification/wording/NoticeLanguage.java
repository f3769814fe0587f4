package nl.klankbord.notification.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages in which staff are written to. */
public enum NoticeLanguage {
    /** Dutch, for everybody who has not said otherwise. */
    NL,
    /** English. */
    EN;

    /** In the language of the sign-in system; Dutch for every other. */
    public static NoticeLanguage of(Map<String, List<String>> attributes) {
        var locale = attributes.getOrDefault("locale", List.of()).stream().findFirst();
        return locale.filter(language -> language.startsWith("en")).isPresent() ? EN : NL;
    }

    /** Reads the code. */
    @JsonCreator
    public static NoticeLanguage ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The code of the language. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
