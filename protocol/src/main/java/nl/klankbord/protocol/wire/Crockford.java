package nl.klankbord.protocol.wire;

import java.util.ArrayList;
import java.util.Locale;

/**
 * Crockford's base32: letters and digits that are hard to confuse when somebody reads them out or copies them by hand.
 */
public final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    private Crockford() {}

    /**
     * Writes bytes in groups of four characters.
     *
     * @param bytes a multiple of 5 bytes
     * @param separator what stands between two groups
     * @return eight characters per five bytes, in groups
     * @throws MalformedWire with code {@code length} for another size
     */
    public static String encode(byte[] bytes, String separator) {
        if (bytes.length % 5 != 0) {
            throw new MalformedWire("length");
        }
        var text = new StringBuilder();
        for (var bit = 0; bit < bytes.length * 8; bit += 5) {
            text.append(ALPHABET.charAt(fiveBits(bytes, bit)));
        }
        var groups = new ArrayList<String>();
        for (var i = 0; i < text.length(); i += GROUP) {
            groups.add(text.substring(i, i + GROUP));
        }
        return String.join(separator, groups);
    }

    /**
     * Reads what a person typed: any case, {@code O} for {@code 0}, {@code I} and {@code L} for {@code 1}, spaces and
     * dashes anywhere.
     *
     * @param text what was typed
     * @param length the number of bytes it must have, a multiple of 5
     * @return exactly {@code length} bytes
     * @throws MalformedWire with code {@code character} or {@code length}
     */
    public static byte[] decode(String text, int length) {
        var typed = text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[\\s\\u00a0\\-\\u2010-\\u2015\\u2212]", "");
        if (typed.length() != length * 8 / 5) {
            throw new MalformedWire("length");
        }
        var bytes = new byte[length];
        for (var i = 0; i < typed.length(); i++) {
            var value = ALPHABET.indexOf(typed.charAt(i));
            if (value < 0) {
                throw new MalformedWire("character");
            }
            putFiveBits(bytes, i * 5, value);
        }
        return bytes;
    }

    private static int fiveBits(byte[] bytes, int start) {
        var value = 0;
        for (var bit = start; bit < start + 5; bit++) {
            value = (value << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
        }
        return value;
    }

    private static void putFiveBits(byte[] bytes, int start, int value) {
        for (var i = 0; i < 5; i++) {
            var bit = start + i;
            bytes[bit / 8] |= (byte) (((value >> (4 - i)) & 1) << (7 - bit % 8));
        }
    }
}
