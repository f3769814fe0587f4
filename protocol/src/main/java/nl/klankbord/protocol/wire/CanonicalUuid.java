package nl.klankbord.protocol.wire;

import java.util.UUID;

/** {@link UUID#fromString} takes {@code 1-1-1-1-1} and upper case; one id must have one text. */
final class CanonicalUuid {
    private CanonicalUuid() {}

    static UUID parse(String text) {
        UUID uuid;
        try {
            uuid = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedWire("uuid");
        }
        if (!uuid.toString().equals(text)) {
            throw new MalformedWire("uuid");
        }
        return uuid;
    }
}
