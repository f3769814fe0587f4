package nl.klankbord.protocol.wire;

import java.util.Base64;

/** Base64url without padding, the text form of keys, signatures and wires. One value has one text (KB-5). */
public final class Base64Url {
    private Base64Url() {}

    /**
     * Writes bytes as text.
     *
     * @param bytes any bytes
     * @return base64url without padding
     */
    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads text of any length.
     *
     * @param text base64url without padding
     * @return the bytes
     * @throws MalformedWire with code {@code base64url} for padding, white space, the other alphabet or trailing bits that
     *     are not zero
     */
    public static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedWire("base64url");
        }
        if (!encode(bytes).equals(text)) {
            throw new MalformedWire("base64url");
        }
        return bytes;
    }

    /**
     * Reads text of one length.
     *
     * @param text base64url without padding
     * @param length the number of bytes it must have
     * @return exactly {@code length} bytes
     * @throws MalformedWire with code {@code base64url}, or {@code length}
     */
    public static byte[] decode(String text, int length) {
        var bytes = decode(text);
        if (bytes.length != length) {
            throw new MalformedWire("length");
        }
        return bytes;
    }
}
