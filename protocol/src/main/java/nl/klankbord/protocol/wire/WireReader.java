package nl.klankbord.protocol.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Reads a header from front to back. Its callers check the total length first, so it cannot run out of bytes. */
final class WireReader {
    /** JSON numbers are exact up to here, and versions stand in JSON too. */
    static final long MAX_VERSION = (1L << 53) - 1;

    private static final byte[] MAGIC = "KB01".getBytes(StandardCharsets.US_ASCII);
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final ByteBuffer buffer;

    private WireReader(byte[] wire) {
        this.buffer = ByteBuffer.wrap(wire);
    }

    static WireReader of(byte[] wire, int kind) {
        var reader = new WireReader(wire);
        if (!Arrays.equals(reader.bytes(MAGIC.length), MAGIC)) {
            throw new MalformedWire("magic");
        }
        if (reader.u8() != kind) {
            throw new MalformedWire("kind");
        }
        return reader;
    }

    int u8() {
        return Byte.toUnsignedInt(buffer.get());
    }

    int u8(String field, int least, int most) {
        var value = u8();
        if (value < least || value > most) {
            throw new MalformedWire(field);
        }
        return value;
    }

    /** Counters that step by one never come near 2³¹, so a larger one is refused instead of becoming negative. */
    int u32(String field) {
        var value = buffer.getInt();
        if (value < 0) {
            throw new MalformedWire(field);
        }
        return value;
    }

    long version() {
        var value = buffer.getLong();
        if (value < 0 || value > MAX_VERSION) {
            throw new MalformedWire("version");
        }
        return value;
    }

    LocalDate day() {
        var day = Integer.toUnsignedLong(buffer.getInt());
        if (day > LAST_DAY) {
            throw new MalformedWire("date");
        }
        return LocalDate.ofEpochDay(day);
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }
}
