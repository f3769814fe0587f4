package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The random name of an item in the library of a practice, drawn by a browser or delivered with a suggestion.
 *
 * @param value a random UUID (version 4)
 */
public record LibraryItemId(UUID value) {
    /**
     * Reads the text form, which is also the form in a path.
     *
     * @param text a UUID in lowercase with all its digits
     * @return the name
     * @throws MalformedWire with code {@code uuid} for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LibraryItemId fromString(String text) {
        return new LibraryItemId(CanonicalUuid.parse(text));
    }

    /**
     * Writes the text form.
     *
     * @return a UUID in lowercase
     */
    @JsonValue
    public String text() {
        return value.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
