package nl.klankbord.intake.mailboxes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.VerificationKey;

/** A signature in the form it must have; whether it is right is for {@link KeyProofs} to say. */
public final class KeySignature {
    private final byte[] bytes;

    private KeySignature(byte[] bytes) {
        this.bytes = bytes;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KeySignature parse(String text) {
        return new KeySignature(Base64Url.decode(text, VerificationKey.SIGNATURE_LENGTH));
    }

    @JsonValue
    public String text() {
        return Base64Url.encode(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "KeySignature[64 bytes]";
    }
}
