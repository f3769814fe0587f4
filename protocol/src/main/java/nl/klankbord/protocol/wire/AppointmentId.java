package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The random name of an appointment, drawn by the browser that begins to look for one.
 *
 * @param hex 16 bytes as lowercase hexadecimal
 */
public record AppointmentId(String hex) {
    /** Bytes of such a name. */
    public static final int LENGTH = 16;

    /**
     * Takes over a name.
     *
     * @throws MalformedWire if the text is not 16 bytes in lowercase hexadecimal
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppointmentId {
        Hex.requireHex(hex, LENGTH);
    }

    /**
     * Names bytes.
     *
     * @param bytes exactly 16
     * @return their name
     * @throws MalformedWire for another length
     */
    public static AppointmentId of(byte[] bytes) {
        return new AppointmentId(Hex.encode(bytes, LENGTH));
    }

    @Override
    @JsonValue
    public String hex() {
        return hex;
    }

    /**
     * The name as it stands in a wire.
     *
     * @return 16 bytes
     */
    public byte[] bytes() {
        return Hex.decode(hex);
    }
}
