package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name under which the sign-in system knows a person: the {@code sub} claim of a token. An opaque code.
 *
 * @param value 1 to 255 printable ASCII characters without a space
 */
public record KeycloakSubject(String value) {
    private static final int MAX_LENGTH = 255;

    /**
     * Takes over a subject.
     *
     * @throws MalformedWire with code {@code subject} if it is empty, too long or not printable ASCII
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KeycloakSubject {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new MalformedWire("subject");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text the {@code sub} claim
     * @return the subject
     * @throws MalformedWire as the constructor
     */
    public static KeycloakSubject fromString(String text) {
        return new KeycloakSubject(text);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }
}
