package nl.klankbord.intake.challenges;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * Thirty-two bytes, opaque to the client: {@code difficulty 1 ‖ expiry in seconds 4 ‖ mark of the channel 3 ‖ random 8 ‖
 * tag 16}. All that must be remembered of it stands in it, until it is spent.
 */
public final class Challenge {
    static final int FIELDS = 16;
    static final int RANDOM = 8;
    static final int MARK = 3;
    private static final int LENGTH = 32;
    private static final int EXPIRY_AT = 1;
    private static final int MARK_AT = 5;
    private static final long UNSIGNED = 0xffff_ffffL;
    private final byte[] bytes;

    private Challenge(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads what came back; whether it is ours, only {@link Challenges} can tell. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Challenge parse(String hex) {
        return new Challenge(Hex.decode(hex, LENGTH));
    }

    static byte[] fields(int difficulty, long expiry, byte[] mark, byte[] random) {
        if (mark.length != MARK || random.length != RANDOM) throw new MalformedWire("length");
        return ByteBuffer.allocate(FIELDS)
                .put((byte) difficulty)
                .putInt((int) expiry)
                .put(mark)
                .put(random)
                .array();
    }

    static Challenge of(byte[] fields, byte[] tag) {
        return new Challenge(ByteBuffer.allocate(LENGTH)
                .put(fields)
                .put(tag, 0, LENGTH - FIELDS)
                .array());
    }

    @JsonValue
    public String hex() {
        return Hex.encode(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int difficulty() {
        return Byte.toUnsignedInt(bytes[0]);
    }

    Hash hash() {
        return Hash.sha256("challenge", bytes);
    }

    long expiry() {
        return ByteBuffer.wrap(bytes).getInt(EXPIRY_AT) & UNSIGNED;
    }

    byte[] mark() {
        return Arrays.copyOfRange(bytes, MARK_AT, MARK_AT + MARK);
    }

    byte[] fields() {
        return Arrays.copyOf(bytes, FIELDS);
    }

    byte[] tag() {
        return Arrays.copyOfRange(bytes, FIELDS, LENGTH);
    }

    @Override
    public String toString() {
        return "Challenge[32 bytes]";
    }
}
