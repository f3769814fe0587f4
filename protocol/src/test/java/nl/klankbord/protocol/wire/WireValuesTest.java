package nl.klankbord.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireValuesTest {
    private static final String ID = "65527fe7f426b44c482b4e8ef131b857";

    private final JsonMapper json = new JsonMapper();

    @Test
    void idsArePlainStringsInJson() throws Exception {
        var uuid = UUID.randomUUID();

        assertEquals("\"%s\"".formatted(ID), json.writeValueAsString(new ChannelId(ID)));
        assertEquals(new MailboxId(ID), json.readValue("\"%s\"".formatted(ID), MailboxId.class));
        assertEquals("\"%s\"".formatted(uuid), json.writeValueAsString(new CaseId(uuid)));
        assertEquals(new PersonId(uuid), json.readValue("\"%s\"".formatted(uuid), PersonId.class));
        assertEquals(new KeycloakSubject("f:1"), json.readValue("\"f:1\"", KeycloakSubject.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "65527fe7f426b44c482b4e8ef131b85",
                "65527fe7f426b44c482b4e8ef131b8570",
                "65527FE7F426B44C482B4E8EF131B857",
                "65527fe7f426b44c482b4e8ef131b85g",
                "65527fe7f426b44c482b4e8ef131b8\u0665\u0667"
            })
    void anIdHasOneText(String text) {
        assertThrows(MalformedWire.class, () -> new ChannelId(text));
        assertThrows(
                ValueInstantiationException.class,
                () -> json.readValue(json.writeValueAsString(text), ChannelId.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "F81D4FAE-7DEC-41D0-A765-00A0C91E6BF6", "f81d4fae7dec41d0a76500a0c91e6bf6"})
    void aUuidHasOneText(String text) {
        assertThrows(MalformedWire.class, () -> CaseId.fromString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAA=", "AA==", "AB", "AAB", "A", "AA\n", "A+A_", "A/A_", " AAA"})
    void base64urlHasOneText(String text) {
        assertThrows(MalformedWire.class, () -> Base64Url.decode(text));
    }

    @Test
    void base64urlGivesBackWhatItTook() {
        for (var length = 0; length < 70; length++) {
            var bytes = new byte[length];
            Arrays.fill(bytes, (byte) (0xf8 + length));
            assertArrayEquals(bytes, Base64Url.decode(Base64Url.encode(bytes)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{\"a\":1}x",
                "{\"a\":1} {}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":1}",
                "{\"b\":[{\"a\":1,\"a\":1}]}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":1}//",
                "{\"a\":\"\t\"}",
                "\ufeff{}"
            })
    void jsonThatReadersCouldTakeDifferentlyIsRefused(String text) {
        assertThrows(MalformedWire.class, () -> StrictJson.object(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void jsonIsUtf8AndNotTooDeep() {
        assertThrows(
                MalformedWire.class,
                () -> StrictJson.object("{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertThrows(MalformedWire.class, () -> StrictJson.object("{}".getBytes(StandardCharsets.UTF_16LE)));
        assertThrows(MalformedWire.class, () -> StrictJson.object(nested(33)));
        assertEquals(1, StrictJson.object(nested(32)).size());
    }

    @Test
    void textThatIsSignedIsNfcWithoutControlCharacters() {
        assertEquals("a\n\tb\u00e9", SignedText.checked("a\n\tb\u00e9"));
        for (var text : new String[] {"e\u0301", "a\r", "\u0000", "\u0085", "\ud800"}) {
            assertThrows(MalformedWire.class, () -> SignedText.checked(text));
        }
    }

    @Test
    void onlyLengthsThatPaddingMakesArePossible() {
        var possible = LongStream.concat(
                        LongStream.rangeClosed(262_400, 300_000), LongStream.rangeClosed(53_529_000, 53_540_000))
                .filter(AttachmentLength::isPossible)
                .toArray();

        assertEquals(262_509, possible[0]);
        assertEquals(AttachmentLength.wireLength(53_477_376), possible[possible.length - 1]);
        for (var length : possible) {
            var chunks = (length - 37 - 56) / 16_400 + 1;
            var padded = length - 37 - 56 - 16 * chunks;
            assertEquals(padded, AttachmentLength.padme(padded));
            assertEquals(length, AttachmentLength.wireLength(padded));
        }
        LongStream.of(Long.MIN_VALUE, -1, 0, 262_508, 262_510, Long.MAX_VALUE)
                .forEach(length -> assertFalse(AttachmentLength.isPossible(length)));
    }

    @Test
    void aThreadTakesPowersOfTwoOnly() {
        var possible = LongStream.rangeClosed(262_144, 70_000_000)
                .filter(AttachmentLength::isPossibleForThread)
                .toArray();

        var powers = LongStream.rangeClosed(18, 26)
                .map(exponent -> AttachmentLength.wireLength(1L << exponent))
                .toArray();
        assertArrayEquals(powers, possible);
        LongStream.of(Long.MIN_VALUE, -1, 0, AttachmentLength.wireLength(1L << 27), Long.MAX_VALUE)
                .forEach(length -> assertFalse(AttachmentLength.isPossibleForThread(length)));
    }

    @Test
    void partsCoverAWire() {
        assertEquals(3, AttachmentLength.parts(2_097_153));
        assertEquals(1_048_576, AttachmentLength.partLength(2_097_153, 1));
        assertEquals(1, AttachmentLength.partLength(2_097_153, 2));
        assertEquals(0, AttachmentLength.partLength(2_097_153, 3));
        assertEquals(0, AttachmentLength.partLength(2_097_153, -1));
    }

    @Test
    void aTagHoldsForItsFieldsAlone() {
        var mac = new ServerMac(new byte[32]);
        var tag = mac.tag(bytes("reservation"), bytes("ab"), bytes("c"));

        assertTrue(mac.matches(tag, bytes("reservation"), bytes("ab"), bytes("c")));
        assertFalse(mac.matches(tag, bytes("reservation"), bytes("a"), bytes("bc")));
        assertFalse(mac.matches(tag, bytes("reservation"), bytes("abc")));
        assertFalse(mac.matches(new byte[0], bytes("reservation"), bytes("ab"), bytes("c")));
        assertFalse(new ServerMac(bytes("another secret of 32 bytes length")).matches(tag, bytes("reservation")));
        assertThrows(IllegalArgumentException.class, () -> new ServerMac(new byte[31]));
    }

    private static byte[] nested(int depth) {
        return "{\"a\":%s1%s}"
                .formatted("[".repeat(depth - 1), "]".repeat(depth - 1))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
