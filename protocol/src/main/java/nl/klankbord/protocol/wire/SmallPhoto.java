package nl.klankbord.protocol.wire;

/**
 * The form of a photo on a card: a JPEG of at most 12 KiB that holds a picture and nothing else. Place, device and time lie
 * in application segments and comments (ITU-T T.81, B.2.4), so a file that has one of those is refused.
 */
public final class SmallPhoto {
    /** The largest photo: every reporter fetches it. */
    public static final int MAX_LENGTH = 12_288;

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int JFIF = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int HEAD = 4;

    private SmallPhoto() {}

    /** Whether these bytes are such a photo. */
    public static boolean isOne(byte[] bytes) {
        if (bytes.length < HEAD || bytes.length > MAX_LENGTH) return false;
        if (at(bytes, 0) != MARKER || at(bytes, 1) != START) return false;
        if (at(bytes, bytes.length - 2) != MARKER || at(bytes, bytes.length - 1) != END) return false;
        var place = 2;
        while (place + HEAD <= bytes.length && at(bytes, place) == MARKER) {
            var kind = at(bytes, place + 1);
            if (kind == START_OF_SCAN) return true;
            if (tells(kind)) return false;
            place += 2 + (at(bytes, place + 2) << Byte.SIZE) + at(bytes, place + 3);
        }
        return false;
    }

    private static boolean tells(int kind) {
        return kind == COMMENT || (kind > JFIF && kind <= LAST_APPLICATION);
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xFF;
    }
}
