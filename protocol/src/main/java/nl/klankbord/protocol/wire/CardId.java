package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The random name of a statistics card, drawn in the browser of the advisor. It leads to no case.
 *
 * @param value a random UUID (version 4)
 */
public record CardId(UUID value) {
    /**
     * Reads the text form, which is also the form in a path.
     *
     * @param text a UUID in lowercase with all its digits
     * @return the name
     * @throws MalformedWire with code {@code uuid} for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CardId fromString(String text) {
        return new CardId(CanonicalUuid.parse(text));
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
