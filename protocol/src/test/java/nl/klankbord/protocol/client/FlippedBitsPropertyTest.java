package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.RefusedInput;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.VaultWrap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every byte of a header and every 97th byte behind it is changed in every object, and each change is refused (KB-73). */
class FlippedBitsPropertyTest {
    private static final int STEP = 97;
    private static final Samples WORLD = new Samples(20_261_118);

    @ParameterizedTest
    @MethodSource("objects")
    void everyFlippedByteIsRefused(Sealed object) {
        assertDoesNotThrow(() -> object.reader().read(object.wire()));

        for (var i = 0; i < object.wire().length; i += i < object.header() ? 1 : STEP) {
            var flipped = object.wire();
            flipped[i] ^= (byte) (1 << i % 8);
            assertThrows(RefusedInput.class, () -> object.reader().read(flipped), "%s, byte %d".formatted(object, i));
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void truncationAndTrailingBytesAreRefused(Sealed object) {
        var wire = object.wire();
        IntStream.of(0, 3, 4, 5, object.header() - 1, object.header(), wire.length - 1, wire.length + 1)
                .filter(length -> length != wire.length)
                .forEach(length -> assertThrows(
                        RefusedInput.class,
                        () -> object.reader().read(Arrays.copyOf(wire, length)),
                        "%s, length %d".formatted(object, length)));
    }

    static Stream<Sealed> objects() {
        return Stream.of(message(), grant(), prekey(), attachment(), vault(), wrap(), directory());
    }

    private static Sealed message() {
        var key = WORLD.reporter.caseKey(0);
        return new Sealed(
                "message",
                SealedMessage.HEADER_LENGTH,
                WORLD.report("Er is iets").bytes(),
                wire -> OpenMessage.open(SealedMessage.parse(wire), WORLD.reporter.mailbox(), key));
    }

    private static Sealed grant() {
        var wire = WORLD.reporter.grant(0, WORLD.advisor.prekey(Samples.TODAY), false);
        return new Sealed(
                "grant",
                Grant.HEADER_LENGTH,
                wire.bytes(),
                flipped -> WORLD.advisor.open(Grant.parse(flipped), WORLD.reporter.mailboxKey()));
    }

    private static Sealed prekey() {
        return new Sealed("prekey", 38, WORLD.advisor.prekey(Samples.TODAY).bytes(), wire -> {
            var prekey = Prekey.parse(wire);
            prekey.verify(WORLD.advisor.identityKey());
            return prekey;
        });
    }

    private static Sealed attachment() {
        var sealed =
                new AttachmentSealer(WORLD.random).seal(WORLD.bytes(1_000), mailbox(), "bestand-1.jpg", "image/jpeg");
        return new Sealed(
                "attachment",
                AttachmentLength.HEADER_LENGTH,
                sealed.bytes(),
                wire -> AttachmentSealer.open(wire, mailbox(), sealed.reference()));
    }

    private static Sealed vault() {
        var keys = VaultKeys.draw(WORLD.random);
        var vault = keys.seal(WORLD.advisor.kid(), 7, Samples.vaultJson(7));
        return new Sealed(
                "vault", SealedVault.HEADER_LENGTH, vault.bytes(), wire -> keys.open(SealedVault.parse(wire)));
    }

    private static Sealed wrap() {
        var kit = RecoveryKit.draw(WORLD.random);
        var wrap = VaultKeys.draw(WORLD.random).wrapWithKit(WORLD.advisor.kid(), kit);
        var kek = Unlocking.byKit(kit, wrap.wrapId());
        return new Sealed(
                "wrap",
                VaultWrap.LENGTH,
                wrap.bytes(),
                wire -> VaultKeys.unwrap(VaultWrap.parse(wire), kek, WORLD.random));
    }

    private static Sealed directory() {
        var signed = TestDirectories.first(WORLD);
        return new Sealed(
                "directory",
                signed.document().length,
                signed.document(),
                document -> SignedDirectory.parse(document, signed.signature()));
    }

    private static MailboxId mailbox() {
        return WORLD.reporter.mailbox();
    }

    /** An object and how its reader takes it. */
    static final class Sealed {
        private final String name;
        private final int header;
        private final byte[] wire;
        private final Reader reader;

        Sealed(String name, int header, byte[] wire, Reader reader) {
            this.name = name;
            this.header = header;
            this.wire = wire;
            this.reader = reader;
        }

        int header() {
            return header;
        }

        byte[] wire() {
            return wire.clone();
        }

        Reader reader() {
            return reader;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    interface Reader {
        Object read(byte[] wire);
    }
}
