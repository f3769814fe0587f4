package nl.klankbord.protocol.wire;

import java.util.HexFormat;

/** Lowercase hexadecimal, the text form of ids and hashes. Upper case is refused: one value has one text (KB-5). */
public final class Hex {
    private static final HexFormat LOWER = HexFormat.of();

    private Hex() {}

    /**
     * Writes bytes as text.
     *
     * @param bytes any bytes
     * @return two lowercase digits per byte
     */
    public static String encode(byte[] bytes) {
        return LOWER.formatHex(bytes);
    }

    /**
     * Reads text of any even length.
     *
     * @param text lowercase hexadecimal
     * @return half as many bytes as characters
     * @throws MalformedWire with code {@code hex} for upper case, an odd length or any other character
     */
    public static byte[] decode(String text) {
        if (text.length() % 2 != 0 || !isLowercase(text)) {
            throw new MalformedWire("hex");
        }
        return LOWER.parseHex(text);
    }

    /**
     * Reads text of one length.
     *
     * @param text lowercase hexadecimal
     * @param length the number of bytes it must have
     * @return exactly {@code length} bytes
     * @throws MalformedWire with code {@code hex} for anything else
     */
    public static byte[] decode(String text, int length) {
        if (text.length() != 2 * length) {
            throw new MalformedWire("hex");
        }
        return decode(text);
    }

    static void requireHex(String text, int length) {
        if (text.length() != 2 * length || !isLowercase(text)) {
            throw new MalformedWire("hex");
        }
    }

    static String encode(byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new MalformedWire("length");
        }
        return encode(bytes);
    }

    /** A loop, because it runs dozens of times a request, and a stream takes many times as long. */
    private static boolean isLowercase(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
