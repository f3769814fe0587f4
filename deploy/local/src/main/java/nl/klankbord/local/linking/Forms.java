package nl.klankbord.local.linking;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.IntPredicate;

/** What somebody can read out of stored bytes: the bytes themselves, and those that stand in them as letters. */
final class Forms {
    private static final int SHORTEST_HEX = 16;
    private static final int SHORTEST_BASE64 = 22;

    private Forms() {}

    static List<byte[]> of(byte[] value) {
        var forms = new ArrayList<byte[]>();
        forms.add(words(value));
        addHex(forms, value);
        // Names with dashes, such as UUIDs, are hex with holes.
        if (holds(value, '-')) addHex(forms, without(value, '-'));
        addBase64(forms, value);
        return forms;
    }

    private static void addHex(List<byte[]> forms, byte[] value) {
        for (var run : runs(value, SHORTEST_HEX, Forms::isHex)) {
            // An odd start is another reading of the same letters.
            for (var skip = 0; skip < 2; skip++) {
                var bytes = new byte[(run.length - skip) / 2];
                for (var at = 0; at < bytes.length; at++) {
                    var high = Character.digit(run[skip + 2 * at], 16);
                    bytes[at] = (byte) ((high << 4) | Character.digit(run[skip + 2 * at + 1], 16));
                }
                forms.add(bytes);
            }
        }
    }

    /** Without what is read as bytes: eight of its letters say so little that chance makes them the same elsewhere. */
    private static byte[] words(byte[] value) {
        var words = value.clone();
        blank(words, SHORTEST_HEX, Forms::isHex);
        blank(words, SHORTEST_BASE64, Forms::isBase64);
        return words;
    }

    private static void blank(byte[] value, int shortest, IntPredicate belongs) {
        var from = 0;
        for (var at = 0; at <= value.length; at++) {
            if (at < value.length && belongs.test(value[at])) continue;
            if (at - from >= shortest) Arrays.fill(value, from, at, (byte) 0);
            from = at + 1;
        }
    }

    private static void addBase64(List<byte[]> forms, byte[] value) {
        for (var run : runs(value, SHORTEST_BASE64, Forms::isBase64)) {
            if (isHexWithMarks(run)) continue;
            var whole = run.length / 4 * 4;
            var letters = new byte[whole];
            for (var at = 0; at < whole; at++) letters[at] = urlSafe(run[at]);
            forms.add(Base64.getUrlDecoder().decode(letters));
        }
    }

    private static List<byte[]> runs(byte[] value, int shortest, IntPredicate belongs) {
        var runs = new ArrayList<byte[]>();
        var from = 0;
        for (var at = 0; at <= value.length; at++) {
            if (at < value.length && belongs.test(value[at])) continue;
            if (at - from >= shortest) runs.add(Arrays.copyOfRange(value, from, at));
            from = at + 1;
        }
        return runs;
    }

    private static boolean holds(byte[] value, char wanted) {
        for (var one : value) if (one == wanted) return true;
        return false;
    }

    private static byte[] without(byte[] value, char left) {
        var kept = new ByteArrayOutputStream(value.length);
        for (var one : value) if (one != left) kept.write(one);
        return kept.toByteArray();
    }

    /** Hex, a UUID, or hex as PostgreSQL prints it: {@code x0a1b}. */
    private static boolean isHexWithMarks(byte[] run) {
        for (var letter : run) if (!isHex(letter) && letter != '-' && letter != 'x') return false;
        return true;
    }

    private static byte urlSafe(byte letter) {
        if (letter == '+') return '-';
        return letter == '/' ? (byte) '_' : letter;
    }

    private static boolean isHex(int letter) {
        return isDigit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
    }

    private static boolean isBase64(int letter) {
        return isDigit(letter)
                || (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || "-_+/".indexOf(letter) >= 0;
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
