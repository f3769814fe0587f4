package nl.klankbord.protocol.client;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes the header of a wire from front to back: magic, kind, fields in big-endian. */
final class Header {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Header() {}

    static Header of(int kind) {
        var header = new Header();
        header.out.writeBytes("KB01".getBytes(StandardCharsets.US_ASCII));
        return header.u8(kind);
    }

    Header u8(int value) {
        out.write(value);
        return this;
    }

    Header u32(int value) {
        return put(Kdf.u32(value));
    }

    Header u64(long value) {
        return put(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    Header day(LocalDate day) {
        return u32((int) day.toEpochDay());
    }

    Header put(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
