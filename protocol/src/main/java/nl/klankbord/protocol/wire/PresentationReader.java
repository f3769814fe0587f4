package nl.klankbord.protocol.wire;

import java.util.Set;
import java.util.regex.Pattern;

/** Reads the JSON of a presentation: exactly the members of SPEC 7.6, each as long as a page can show. */
final class PresentationReader {
    private static final int MAX_WELCOME = 200;
    private static final int MAX_TITLE = 80;
    private static final int MAX_TEXT = 600;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.[0-9]{1,3}-[1-9][0-9]{0,4}");
    private static final Set<String> MEMBERS = Set.of("v", "directory", "colour", "welcome", "information");
    private static final String LOGO = "logo";
    private static final Set<String> WELCOME = Set.of("nl", "en");
    private static final Set<String> INFORMATION = Set.of("version", "nl", "en");
    private static final Set<String> PARAGRAPH = Set.of("title", "text");

    private PresentationReader() {}

    static Presentation read(byte[] json) {
        var fields = JsonFields.of(StrictJson.object(json), MEMBERS, Set.of(LOGO));
        fields.requireVersion();
        return new Presentation(
                new Hash(fields.string("directory")),
                fields.nullable("colour", name -> matching(fields, name, COLOUR))
                        .orElse(null),
                fields.nullable("welcome", name -> welcome(fields.inner(name, WELCOME)))
                        .orElse(null),
                fields.nullable("information", name -> information(fields.inner(name, INFORMATION)))
                        .orElse(null),
                fields.has(LOGO) ? logo(fields.string(LOGO)) : null);
    }

    private static Presentation.Logo logo(String text) {
        if (!SmallLogo.isOne(Base64Url.decode(text))) throw new MalformedWire(LOGO);
        return new Presentation.Logo(text);
    }

    private static Presentation.Welcome welcome(JsonFields fields) {
        return new Presentation.Welcome(text(fields, "nl", MAX_WELCOME), text(fields, "en", MAX_WELCOME));
    }

    private static Presentation.OwnInformation information(JsonFields fields) {
        return new Presentation.OwnInformation(
                matching(fields, "version", VERSION),
                paragraph(fields.inner("nl", PARAGRAPH)),
                paragraph(fields.inner("en", PARAGRAPH)));
    }

    private static Presentation.Paragraph paragraph(JsonFields fields) {
        return new Presentation.Paragraph(text(fields, "title", MAX_TITLE), text(fields, "text", MAX_TEXT));
    }

    private static String text(JsonFields fields, String name, int most) {
        var text = fields.text(name);
        if (text.isBlank() || text.length() > most) throw new MalformedWire(name);
        return text;
    }

    private static String matching(JsonFields fields, String name, Pattern form) {
        var text = fields.string(name);
        if (!form.matcher(text).matches()) throw new MalformedWire(name);
        return text;
    }
}
