package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the members of one strict JSON object; whatever is missing, of another type or unknown is refused. */
public final class JsonFields {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter STRICT_DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private final JsonNode object;

    private JsonFields(JsonNode object) {
        this.object = object;
    }

    /**
     * Opens an object.
     *
     * @param node an object read by {@link StrictJson}
     * @param required names that must be there
     * @param optional names that may be there
     * @return its members
     * @throws MalformedWire with code {@code members} if one is missing or unknown, or the node is no object
     */
    public static JsonFields of(JsonNode node, Set<String> required, Set<String> optional) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        if (!node.isObject() || !names.containsAll(required)) {
            throw new MalformedWire("members");
        }
        names.removeAll(required);
        names.removeAll(optional);
        if (!names.isEmpty()) {
            throw new MalformedWire("members");
        }
        return new JsonFields(node);
    }

    /**
     * Tells whether an optional member is there.
     *
     * @param name a member
     * @return whether it is there, even as null
     */
    public boolean has(String name) {
        return object.has(name);
    }

    /**
     * Reads a string.
     *
     * @param name a member
     * @return its text
     * @throws MalformedWire with the name as code
     */
    public String string(String name) {
        var node = object.path(name);
        if (!node.isTextual()) {
            throw new MalformedWire(name);
        }
        return node.textValue();
    }

    /**
     * Reads text that is hashed or signed with its document (KB-6).
     *
     * @param name a member
     * @return NFC text without control characters except line feed and tab
     * @throws MalformedWire with the name as code, or {@code text}
     */
    public String text(String name) {
        return SignedText.checked(string(name));
    }

    /**
     * Reads a whole number.
     *
     * @param name a member
     * @param least the smallest allowed
     * @param most the largest allowed
     * @return the number
     * @throws MalformedWire with the name as code
     */
    public int integer(String name, int least, int most) {
        requireInteger(name, least, most);
        return object.path(name).intValue();
    }

    /**
     * Checks that the member {@code v} is 1.
     *
     * @throws MalformedWire with code {@code v}
     */
    public void requireVersion() {
        requireInteger("v", 1, 1);
    }

    /**
     * Checks a whole number.
     *
     * @param name a member
     * @param least the smallest allowed
     * @param most the largest allowed
     * @throws MalformedWire with the name as code
     */
    public void requireInteger(String name, int least, int most) {
        var node = object.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw new MalformedWire(name);
        }
    }

    /**
     * Checks texts that are signed with their document (KB-6).
     *
     * @param names members
     * @throws MalformedWire as {@link #text}
     */
    public void requireTexts(String... names) {
        for (var name : names) {
            SignedText.require(string(name));
        }
    }

    /**
     * Checks a hash.
     *
     * @param name a member
     * @throws MalformedWire with code {@code hex}, or the name
     */
    public void requireHash(String name) {
        Hex.requireHex(string(name), Hash.LENGTH);
    }

    /**
     * Reads a calendar date.
     *
     * @param name a member
     * @return the date
     * @throws MalformedWire with the name as code for anything but an existing {@code YYYY-MM-DD}
     */
    public LocalDate date(String name) {
        return date(name, string(name));
    }

    /**
     * Reads a member that may be null.
     *
     * @param name a member
     * @param reader one of the other methods
     * @param <T> what it reads
     * @return nothing for null
     */
    public <T> Optional<T> nullable(String name, Function<String, T> reader) {
        return object.path(name).isNull() ? Optional.empty() : Optional.of(reader.apply(name));
    }

    /**
     * Reads one of a few words.
     *
     * @param name a member
     * @param words the words and what they mean
     * @param <T> what they mean
     * @return the meaning
     * @throws MalformedWire with the name as code for another word
     */
    public <T> T word(String name, Map<String, T> words) {
        var meaning = words.get(string(name));
        if (meaning == null) {
            throw new MalformedWire(name);
        }
        return meaning;
    }

    /**
     * Opens an object inside.
     *
     * @param name a member
     * @param required names that must be there
     * @return its members
     * @throws MalformedWire with code {@code members}
     */
    public JsonFields inner(String name, Set<String> required) {
        return of(object.path(name), required, Set.of());
    }

    /**
     * Takes an object as it is, unknown members included.
     *
     * @param name a member
     * @return the object
     * @throws MalformedWire with the name as code
     */
    public ObjectNode body(String name) {
        if (object.path(name) instanceof ObjectNode body) {
            return body;
        }
        throw new MalformedWire(name);
    }

    /**
     * Reads a list of objects.
     *
     * @param name a member
     * @param required names that must be in each
     * @param most how many there may be
     * @return the members of each
     * @throws MalformedWire with the name as code, or {@code members}
     */
    public List<JsonFields> list(String name, Set<String> required, int most) {
        if (!(object.path(name) instanceof ArrayNode array) || array.size() > most) {
            throw new MalformedWire(name);
        }
        var items = new ArrayList<JsonFields>();
        array.forEach(item -> items.add(of(item, required, Set.of())));
        return List.copyOf(items);
    }

    private static LocalDate date(String name, String text) {
        if (!DATE.matcher(text).matches()) {
            throw new MalformedWire(name);
        }
        try {
            return LocalDate.parse(text, STRICT_DATE);
        } catch (DateTimeException e) {
            throw new MalformedWire(name);
        }
    }
}
