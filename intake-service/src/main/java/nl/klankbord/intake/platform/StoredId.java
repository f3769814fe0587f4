package nl.klankbord.intake.platform;

import java.nio.ByteBuffer;
import java.util.UUID;
import nl.klankbord.protocol.wire.Hex;

/** The ids of the protocol have sixteen bytes, and so has the column type {@code uuid}. */
public final class StoredId {
    private static final int LENGTH = 16;

    private StoredId() {}

    public static UUID of(String hex) {
        var bytes = ByteBuffer.wrap(Hex.decode(hex, LENGTH));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    public static String hex(UUID stored) {
        var bytes = ByteBuffer.allocate(LENGTH);
        bytes.putLong(stored.getMostSignificantBits()).putLong(stored.getLeastSignificantBits());
        return Hex.encode(bytes.array());
    }
}
