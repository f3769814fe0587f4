package nl.klankbord.protocol.wire;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * The form of a logo in a presentation (SPEC, 7.6): a PNG of at most 240 by 80 pixels and 8 KiB that holds a picture and
 * nothing else. Texts, times and camera data lie in chunks of their own (PNG, third edition, 11.3), so a file that has any
 * but those of the picture is refused.
 */
public final class SmallLogo {
    /** The largest logo: every reporter fetches it. */
    public static final int MAX_LENGTH = 8_192;

    /** Pixels from left to right. */
    public static final int MAX_WIDTH = 240;

    /** Pixels from top to bottom. */
    public static final int MAX_HEIGHT = 80;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = chunk("IHDR");
    private static final int HEADER_LENGTH = 13;
    private static final int END = chunk("IEND");
    private static final Set<Integer> OF_THE_PICTURE = Set.of(chunk("PLTE"), chunk("tRNS"), chunk("IDAT"));
    private static final int AROUND = 3 * Integer.BYTES;

    private SmallLogo() {}

    /** Whether these bytes are such a logo. Whether they can be drawn is known by whoever draws them. */
    public static boolean isOne(byte[] bytes) {
        if (bytes.length < Long.BYTES || bytes.length > MAX_LENGTH) return false;
        var rest = ByteBuffer.wrap(bytes);
        return rest.getLong() == SIGNATURE && startsSmall(rest) && endsAfterThePicture(rest);
    }

    private static boolean startsSmall(ByteBuffer rest) {
        if (rest.remaining() < AROUND + HEADER_LENGTH) return false;
        if (rest.getInt() != HEADER_LENGTH || rest.getInt() != HEADER) return false;
        var width = rest.getInt();
        var height = rest.getInt();
        skip(rest, HEADER_LENGTH - Integer.BYTES);
        return width > 0 && width <= MAX_WIDTH && height > 0 && height <= MAX_HEIGHT;
    }

    private static boolean endsAfterThePicture(ByteBuffer rest) {
        while (rest.remaining() >= AROUND) {
            var length = rest.getInt();
            var kind = rest.getInt();
            if (length < 0 || length > rest.remaining() - Integer.BYTES) return false;
            if (kind == END) return length == 0 && rest.remaining() == Integer.BYTES;
            if (!OF_THE_PICTURE.contains(kind)) return false;
            skip(rest, length + Integer.BYTES);
        }
        return false;
    }

    private static void skip(ByteBuffer rest, int count) {
        rest.position(rest.position() + count);
    }

    private static int chunk(String name) {
        return (name.charAt(0) << 24) | (name.charAt(1) << 16) | (name.charAt(2) << 8) | name.charAt(3);
    }
}
