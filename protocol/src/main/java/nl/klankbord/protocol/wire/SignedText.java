package nl.klankbord.protocol.wire;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Text that is hashed or signed: NFC, without control characters except line feed and tab (KB-6). */
public final class SignedText {
    private SignedText() {}

    /**
     * Checks text that arrived.
     *
     * @param text any text
     * @return the same text
     * @throws MalformedWire with code {@code text} if it is not NFC, or has a control character or a lone surrogate
     */
    public static String checked(String text) {
        require(text);
        return text;
    }

    static void require(String text) {
        if (!StrictJson.isWellFormed(text)
                || text.codePoints().anyMatch(SignedText::isForbidden)
                || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new MalformedWire("text");
        }
    }

    /**
     * Hashes text.
     *
     * @param text text of the form above
     * @return {@code H("text", UTF-8)}
     * @throws MalformedWire with code {@code text}
     */
    public static Hash hash(String text) {
        return Hash.sha256("text", checked(text).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isForbidden(int point) {
        return Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t';
    }
}
