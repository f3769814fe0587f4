package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import nl.klankbord.protocol.client.SealedRecords.RecordSet;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SealedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedRecordTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final RecordSet set = new RecordSet(RecordSetId.of(bytes()), Secret.draw(RANDOM));
    private final RecordId id = RecordId.of(bytes());
    private final Kid author = Kid.of(bytes());

    @Test
    void itsOutsideSaysWhichRecordOfWhomItIs() {
        var wire = seal(7, "x");

        assertEquals(set.id(), wire.set());
        assertEquals(id, wire.id());
        assertEquals(7, wire.version());
        assertEquals(author, wire.author());
        assertEquals(wire, SealedRecord.fromText(wire.text()));
    }

    /** A note that was sent to the wrong door is refused there (A3-1). */
    @ParameterizedTest
    @ValueSource(ints = {0, 5_000, 20_000})
    void aRecordIsNeverAMessage(int length) {
        var wire = seal(1, "x".repeat(length)).bytes();

        assertThrows(MalformedWire.class, () -> SealedMessage.parse(wire));
    }

    @Test
    void otherBytesAreRefused() {
        var wire = seal(1, "x").bytes();
        var kind = wire.clone();
        kind[4] = 0x31;
        var longer = Arrays.copyOf(wire, wire.length + 1);
        var negative = wire.clone();
        negative[37] = (byte) 0x80;

        assertEquals(
                "kind",
                assertThrows(MalformedWire.class, () -> SealedRecord.parse(kind))
                        .code());
        assertEquals(
                "length",
                assertThrows(MalformedWire.class, () -> SealedRecord.parse(longer))
                        .code());
        assertEquals(
                "version",
                assertThrows(MalformedWire.class, () -> SealedRecord.parse(negative))
                        .code());
    }

    private SealedRecord seal(int version, String text) {
        var json = "{\"v\":1,\"t\":\"note\",\"at\":\"2026-11-21\",\"body\":{\"text\":\"%s\"}}".formatted(text);
        return new SealedRecords(RANDOM).seal(set, id, version, author, json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
