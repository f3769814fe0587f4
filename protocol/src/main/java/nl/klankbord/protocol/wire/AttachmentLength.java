package nl.klankbord.protocol.wire;

/** The sizes attachments can have: padded, so that a size says little about the file (SPEC, 7.8). */
public final class AttachmentLength {
    /** The largest file, 50 MiB (KB-37). */
    public static final long MAX_FILE = 52_428_800;

    /** Uploads and downloads go in parts of this size, the last one shorter or equal. */
    public static final int PART = 1_048_576;

    /** Bytes before the box. */
    public static final int HEADER_LENGTH = 37;

    private static final long LENGTH_FIELD = 8;
    private static final long LEAST = 262_144;
    private static final long CHUNK = 16_384;
    private static final long TAG = 16;
    private static final long SALT_AND_COMMITMENT = 56;

    private AttachmentLength() {}

    /**
     * Tells whether an attachment of a case can have this size on the wire.
     *
     * @param wireLength bytes of the whole wire
     * @return whether 7.8 can produce it
     */
    public static boolean isPossible(long wireLength) {
        var padded = padded(wireLength);
        return padded >= LEAST
                && padded <= paddedForCase(MAX_FILE)
                && wireLength(padded) == wireLength
                && padme(padded) == padded;
    }

    /**
     * Tells whether an attachment of a thread can have this size on the wire.
     *
     * @param wireLength bytes of the whole wire
     * @return whether 7.8 can produce it: a power of two inside
     */
    public static boolean isPossibleForThread(long wireLength) {
        var padded = padded(wireLength);
        return padded >= LEAST
                && padded <= paddedForThread(MAX_FILE)
                && wireLength(padded) == wireLength
                && Long.bitCount(padded) == 1;
    }

    /** The content of a wire of this size, if it is one. */
    private static long padded(long wireLength) {
        var box = wireLength - HEADER_LENGTH - SALT_AND_COMMITMENT - TAG;
        return box - TAG * (box / (CHUNK + TAG));
    }

    /**
     * How many parts a wire has.
     *
     * @param wireLength bytes of the whole wire
     * @return at least 1
     */
    public static int parts(long wireLength) {
        return Math.toIntExact((wireLength + PART - 1) / PART);
    }

    /**
     * The size of one part.
     *
     * @param wireLength bytes of the whole wire
     * @param index 0 or more
     * @return bytes; 0 if there is no such part
     */
    public static int partLength(long wireLength, int index) {
        var left = wireLength - (long) index * PART;
        return index < 0 || left < 0 ? 0 : (int) Math.min(PART, left);
    }

    /**
     * The content of a case's attachment after padding.
     *
     * @param fileLength bytes of the file, 0 to {@link #MAX_FILE}
     * @return {@code Padmé(max(len + 8, 262 144))}
     * @throws MalformedWire with code {@code size} for a larger file
     */
    public static long paddedForCase(long fileLength) {
        return padme(atLeast(fileLength));
    }

    /**
     * The content of a thread's attachment after padding: an organisation sees powers of two only.
     *
     * @param fileLength bytes of the file, 0 to {@link #MAX_FILE}
     * @return the next power of two from {@code max(len + 8, 262 144)}
     * @throws MalformedWire with code {@code size} for a larger file
     */
    public static long paddedForThread(long fileLength) {
        var least = atLeast(fileLength);
        var power = Long.highestOneBit(least);
        return power == least ? least : power << 1;
    }

    /**
     * The size on the wire.
     *
     * @param padded bytes of the padded content
     * @return bytes of header and box
     */
    public static long wireLength(long padded) {
        return HEADER_LENGTH + SALT_AND_COMMITMENT + padded + TAG * (padded / CHUNK + 1);
    }

    /**
     * Padmé: the next number with few significant bits, which costs at most 12 %.
     *
     * @param n 2 or more
     * @return the padded size
     */
    public static long padme(long n) {
        var exponent = log2(n);
        var significant = log2(exponent) + 1;
        var mask = (1L << (exponent - significant)) - 1;
        return (n + mask) & ~mask;
    }

    private static long atLeast(long fileLength) {
        if (fileLength < 0 || fileLength > MAX_FILE) {
            throw new MalformedWire("size");
        }
        return Math.max(fileLength + LENGTH_FIELD, LEAST);
    }

    private static int log2(long n) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(n);
    }
}
