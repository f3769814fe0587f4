package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.RefusedInput;
import nl.klankbord.protocol.wire.SealedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sealed opens as it was, at every size where a chunk or a padding step begins or ends. */
class RoundTripPropertyTest {
    private final Samples world = new Samples(1);

    @ParameterizedTest
    @MethodSource("sizesAroundChunks")
    void boxesOpenAsTheyWere(int size) {
        var key = Secret.draw(world.random);
        var header = world.bytes(31);
        var content = world.bytes(size);

        var box = new Seal(world.random).seal(key, header, content);

        assertEquals(56 + size + 16 * (size / Seal.CHUNK + 1), box.length);
        assertArrayEquals(content, Seal.open(key, header, box));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17})
    void aBoxWithoutItsLastChunkDoesNotOpen(int missing) {
        var key = Secret.draw(world.random);
        var box = new Seal(world.random).seal(key, new byte[0], world.bytes(Seal.CHUNK));
        var cut = Arrays.copyOf(box, box.length - missing);

        assertThrows(RefusedInput.class, () -> Seal.open(key, new byte[0], cut));
    }

    @ParameterizedTest
    @MethodSource("sizesAroundBuckets")
    void messagesOpenAsTheyWere(int size) {
        var content = Samples.reportContent("x".repeat(size - envelopeOf("").length));
        var position = Position.first(SealedMessage.REPORTER_TO_ADVISOR);
        var key = world.reporter.caseKey(0);

        var sealed = world.sealer.seal(key, world.reporter.mailbox(), position, content);

        assertEquals(size <= 4_092 ? 4_246 : size <= 16_380 ? 16_550 : 65_750, sealed.length());
        assertEquals(content, OpenMessage.open(sealed, world.reporter.mailbox(), key));
    }

    @Test
    void aMessageThatFitsNoBucketIsNotSealed() {
        var content = Samples.reportContent("x".repeat(65_533 - envelopeOf("").length));

        assertThrows(
                MalformedWire.class,
                () -> world.sealer.seal(
                        world.reporter.caseKey(0), world.reporter.mailbox(), Position.first(1), content));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_135, 262_136, 262_137, 300_000, 1_048_576, 2_000_001})
    void filesOpenAsTheyWere(int size) {
        var data = world.bytes(size);

        var sealed = new AttachmentSealer(world.random).seal(data, world.reporter.mailbox(), "bestand-1.bin", "x/y");

        assertTrue(AttachmentLength.isPossible(sealed.length()));
        assertEquals(
                sealed.length(),
                IntStream.range(0, sealed.parts())
                        .map(i -> sealed.part(i).length)
                        .sum());
        assertArrayEquals(data, AttachmentSealer.open(sealed.bytes(), world.reporter.mailbox(), sealed.reference()));
    }

    @Test
    void aFileThatIsNotTheOneInTheMessageIsRefused() {
        var mailbox = world.reporter.mailbox();
        var sealed = new AttachmentSealer(world.random).seal(world.bytes(100), mailbox, "bestand-1.bin", "x/y");
        var told = sealed.reference();
        var otherHash = new AttachmentReference(told.id(), told.key(), "a", "x/y", told.size(), Hash.ZEROS);
        var otherSize = new AttachmentReference(told.id(), told.key(), "a", "x/y", 99, told.hash());

        assertThrows(NotAuthentic.class, () -> AttachmentSealer.open(sealed.bytes(), mailbox, otherHash));
        assertThrows(NotAuthentic.class, () -> AttachmentSealer.open(sealed.bytes(), mailbox, otherSize));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 65_531, 65_532, 65_533, 131_068, 131_069})
    void vaultsOpenAsTheyWere(int size) {
        var keys = VaultKeys.draw(world.random);
        var frame = "{\"version\":3,\"x\":\"\"}";
        var json = frame.replace("\"\"}", "\"%s\"}".formatted("x".repeat(size - frame.length())));

        var vault = keys.seal(world.advisor.kid(), 3, json);

        assertEquals(101 + 65_600 * ((size + 4 + 65_535) / 65_536), vault.length());
        assertEquals(json, keys.open(vault));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255})
    void grantsOpenAsTheyWere(int count) {
        var epochs = IntStream.range(0, count).boxed().toList();
        var prekey = world.advisor.prekey(Samples.TODAY);

        var grant = world.reporter.grant(count - 1, epochs, prekey, true);

        var opened = world.advisor.open(grant, world.reporter.mailboxKey());
        assertEquals(epochs.stream().map(world.reporter::caseKey).toList(), opened.keys());
        assertEquals(1_259 + 36 * count, grant.length());
        assertEquals(count, grant.entries());
        assertTrue(opened.held());
    }

    @Test
    void aGrantHoldsAtMost255Epochs() {
        var epochs = IntStream.range(0, 256).boxed().toList();
        var prekey = world.advisor.prekey(Samples.TODAY);

        assertThrows(MalformedWire.class, () -> world.reporter.grant(255, epochs, prekey, false));
    }

    private static byte[] envelopeOf(String text) {
        return Envelope.write(Samples.reportContent(text));
    }

    static List<Integer> sizesAroundChunks() {
        return List.of(0, 1, 16_383, 16_384, 16_385, 32_767, 32_768, 32_769, 49_152, 100_000);
    }

    static List<Integer> sizesAroundBuckets() {
        return List.of(1_000, 4_091, 4_092, 4_093, 16_379, 16_380, 16_381, 65_531, 65_532);
    }
}
