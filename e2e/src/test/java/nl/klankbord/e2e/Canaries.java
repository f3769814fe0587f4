package nl.klankbord.e2e;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that travel the stories and must be nowhere afterwards, in every form in which a machine may keep a text: UTF-8,
 * UTF-16, hex, and base64 at each of its three offsets, plain and URL-safe.
 */
final class Canaries {
    /** Shorter pieces would be found by chance. */
    private static final int SHORTEST = 8;

    private final Map<String, List<byte[]>> forms = new LinkedHashMap<>();

    /** Sets a word free; returns it for use in a story. */
    String release(String word) {
        forms.put(word, formsOf(word));
        return word;
    }

    /** The 30 digits, together and in groups as people write them. */
    void releaseCode(String digits) {
        release(digits);
        release(String.join(" ", digits.split("(?<=\\G.{5})")));
    }

    Map<String, List<byte[]>> forms() {
        return forms;
    }

    private static List<byte[]> formsOf(String word) {
        var found = new ArrayList<byte[]>();
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        found.add(bytes);
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
            found.add(word.getBytes(wide));
        var hex = HexFormat.of();
        found.add(hex.formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        found.add(hex.withUpperCase().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        for (var offset = 0; offset < 3; offset++) {
            found.add(inBase64(bytes, offset, Base64.getEncoder()));
            found.add(inBase64(bytes, offset, Base64.getUrlEncoder()));
        }
        found.removeIf(form -> form.length < SHORTEST);
        return found;
    }

    /** The characters of a base64 text that depend on the word alone when so many bytes stand before it. */
    private static byte[] inBase64(byte[] word, int offset, Base64.Encoder encoder) {
        var shifted = new byte[offset + word.length];
        System.arraycopy(word, 0, shifted, offset, word.length);
        var text = encoder.withoutPadding().encode(shifted);
        var first = offset == 0 ? 0 : offset + 1;
        var last = text.length - (shifted.length % 3 == 0 ? 0 : 1);
        return Arrays.copyOfRange(text, first, last);
    }
}
