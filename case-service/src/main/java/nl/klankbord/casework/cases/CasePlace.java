package nl.klankbord.casework.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.ServerMac;

/**
 * Where a page of somebody's list ended.
 *
 * @param receivedOn the day of the last case on it
 * @param id that case
 */
record CasePlace(LocalDate receivedOn, CaseId id) {
    private static final int LENGTH = Long.BYTES + 2 * Long.BYTES;
    private static final byte[] USE = "case-cursor".getBytes(StandardCharsets.US_ASCII);

    static CasePlace of(Case last) {
        return new CasePlace(last.days().receivedOn(), last.id());
    }

    /** Opaque, and worthless to anybody else. */
    String cursor(ServerMac mac, PersonId reader) {
        var place = bytes();
        var tag = mac.tag(USE, bytesOf(reader), place);
        return Base64Url.encode(ByteBuffer.allocate(LENGTH + ServerMac.LENGTH)
                .put(place)
                .put(tag)
                .array());
    }

    static CasePlace read(String cursor, ServerMac mac, PersonId reader) {
        var bytes = Base64Url.decode(cursor, LENGTH + ServerMac.LENGTH);
        var place = Arrays.copyOf(bytes, LENGTH);
        if (!mac.matches(Arrays.copyOfRange(bytes, LENGTH, bytes.length), USE, bytesOf(reader), place)) {
            throw new MalformedWire("cursor");
        }
        var buffer = ByteBuffer.wrap(place);
        return new CasePlace(
                LocalDate.ofEpochDay(buffer.getLong()), new CaseId(new UUID(buffer.getLong(), buffer.getLong())));
    }

    private byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(receivedOn.toEpochDay())
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    private static byte[] bytesOf(PersonId reader) {
        return reader.text().getBytes(StandardCharsets.US_ASCII);
    }
}
