package nl.klankbord.protocol.client;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import nl.klankbord.protocol.wire.MalformedWire;

/** Hides the exact length of a content (SPEC, 7.1); unpadding takes nothing but what padding makes (KB-17). */
final class Padding {
    static final int VAULT_STEP = 65_536;

    private static final int[] BUCKETS = {4_096, 16_384, 65_536};

    private Padding() {}

    /** {@code PAD}: to the smallest bucket that fits. */
    static byte[] bucket(byte[] json) {
        return padded(json, bucketFor(json.length));
    }

    static byte[] fromBucket(byte[] padded) {
        var length = length(padded);
        return unpadded(padded, Integer.BYTES, length, bucketFor(length));
    }

    /** {@code PADV}: to the next multiple of 65 536. */
    static byte[] vault(byte[] json) {
        return padded(json, vaultFor(json.length));
    }

    static byte[] fromVault(byte[] padded) {
        var length = length(padded);
        return unpadded(padded, Integer.BYTES, length, vaultFor(length));
    }

    /** {@code PADF}: to a given size, behind a length of eight bytes. */
    static byte[] file(byte[] data, long size) {
        return ByteBuffer.allocate(Math.toIntExact(size))
                .putLong(data.length)
                .put(data)
                .array();
    }

    static byte[] fromFile(byte[] padded, LongUnaryOperator sizeFor) {
        requirePrefix(padded, Long.BYTES);
        var length = ByteBuffer.wrap(padded).getLong();
        return unpadded(padded, Long.BYTES, length, sizeFor.applyAsLong(length));
    }

    private static byte[] padded(byte[] json, int size) {
        return ByteBuffer.allocate(size).putInt(json.length).put(json).array();
    }

    private static long length(byte[] padded) {
        requirePrefix(padded, Integer.BYTES);
        return Integer.toUnsignedLong(ByteBuffer.wrap(padded).getInt());
    }

    private static void requirePrefix(byte[] padded, int prefix) {
        if (padded.length < prefix) {
            throw new MalformedWire("padding");
        }
    }

    private static byte[] unpadded(byte[] padded, int prefix, long length, long size) {
        if (size != padded.length || length > padded.length - prefix) {
            throw new MalformedWire("padding");
        }
        var end = prefix + (int) length;
        var rest = 0;
        for (var i = end; i < padded.length; i++) {
            rest |= padded[i];
        }
        if (rest != 0) {
            throw new MalformedWire("padding");
        }
        return Arrays.copyOfRange(padded, prefix, end);
    }

    private static int bucketFor(long length) {
        return Arrays.stream(BUCKETS)
                .filter(bucket -> length + Integer.BYTES <= bucket)
                .findFirst()
                .orElseThrow(() -> new MalformedWire("size"));
    }

    private static int vaultFor(long length) {
        var steps = (length + Integer.BYTES + VAULT_STEP - 1) / VAULT_STEP;
        if (steps > Integer.MAX_VALUE / VAULT_STEP) {
            throw new MalformedWire("size");
        }
        return (int) steps * VAULT_STEP;
    }
}
