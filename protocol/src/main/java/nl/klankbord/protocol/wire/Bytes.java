package nl.klankbord.protocol.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts fields together, big-endian. */
final class Bytes {
    private Bytes() {}

    static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] u32(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    static byte[] u64(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    static byte[] ofLength(byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new MalformedWire("length");
        }
        return bytes.clone();
    }
}
