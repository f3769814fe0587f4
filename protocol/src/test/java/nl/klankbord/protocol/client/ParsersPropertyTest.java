package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.ChannelPin;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.RefusedInput;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.StrictJson;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.VaultWrap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, a parser takes it or says {@link RefusedInput}; anything else would be a 500 (KB-7). */
class ParsersPropertyTest {
    private static final List<Integer> LENGTHS =
            List.of(0, 1, 4, 5, 29, 57, 70, 78, 174, 1_259, 1_295, 1_311, 1_318, 4_225, 4_246, 16_550, 65_701);
    private static final List<byte[]> STARTS = List.of(
            new byte[0],
            magic(0x01, 1),
            magic(0x02, 3),
            magic(0x03),
            magic(0x10),
            magic(0x11),
            magic(0x20),
            magic(0x30),
            magic(0x31),
            magic(0x33),
            "{\"v\":1,\"channel\":\"".getBytes(StandardCharsets.US_ASCII));

    private final Samples world = new Samples(5);
    private final Map<String, Function<byte[], Object>> parsers = Map.ofEntries(
            Map.entry("message", SealedMessage::parse),
            Map.entry("grant", bytes -> world.advisor.open(Grant.parse(bytes), world.reporter.mailboxKey())),
            Map.entry("thread grant", ThreadGrant::parse),
            Map.entry("prekey", this::verifiedPrekey),
            Map.entry("vault", SealedVault::parse),
            Map.entry("wrap", VaultWrap::parse),
            Map.entry("record", SealedRecord::parse),
            Map.entry("share", Share::parse),
            Map.entry("directory", bytes -> SignedDirectory.parse(bytes, bytes)),
            Map.entry("json", StrictJson::object),
            Map.entry("envelope", bytes -> Envelope.read(bytes, 1, 0)),
            Map.entry("box", bytes -> Seal.open(Secret.of(new byte[Secret.LENGTH]), new byte[3], bytes)),
            Map.entry("hpke", bytes -> Hpke.open(Secret.of(new byte[Secret.LENGTH]), "grant", new byte[0], bytes)),
            Map.entry("padding", Padding::fromBucket),
            Map.entry("vault padding", Padding::fromVault),
            Map.entry("file padding", bytes -> Padding.fromFile(bytes, AttachmentLength::paddedForCase)),
            Map.entry("keys", bytes -> GrantSealer.read(bytes, 0)),
            Map.entry("hex", bytes -> Hex.decode(text(bytes))),
            Map.entry("base64url", bytes -> Base64Url.decode(text(bytes))),
            Map.entry("code", bytes -> PickupCode.parse(text(bytes))),
            Map.entry("kit", bytes -> RecoveryKit.parse(text(bytes))),
            Map.entry("fragment", bytes -> ChannelPin.fromFragment(text(bytes))));

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void randomBytesAreTakenOrRefused(long seed) {
        var random = new Random(seed);
        for (var start : STARTS) {
            for (var length : LENGTHS) {
                var bytes = new byte[length];
                random.nextBytes(bytes);
                System.arraycopy(start, 0, bytes, 0, Math.min(start.length, length));
                parsers.forEach((name, parser) -> takesOrRefuses(name, parser, bytes, seed));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void changedJsonIsTakenOrRefused(long seed) {
        var random = new Random(seed);
        var json = Envelope.write(Samples.reportContent("Er is iets aan de hand \u2014 vertrouwelijk"));
        for (var i = 0; i < 500; i++) {
            var changed = json.clone();
            for (var change = random.nextInt(3); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            takesOrRefuses("envelope", bytes -> Envelope.read(bytes, 1, 0), changed, seed);
        }
    }

    private Prekey verifiedPrekey(byte[] bytes) {
        var prekey = Prekey.parse(bytes);
        prekey.verify(world.advisor.identityKey());
        return prekey;
    }

    private static void takesOrRefuses(String name, Function<byte[], Object> parser, byte[] bytes, long seed) {
        try {
            assertNotNull(parser.apply(bytes));
        } catch (RefusedInput refused) {
            // The only exception a parser may throw.
        } catch (RuntimeException e) {
            fail("%s, seed %d, %d bytes".formatted(name, seed, bytes.length), e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] magic(int... rest) {
        var bytes = "KB01..".getBytes(StandardCharsets.US_ASCII);
        for (var i = 0; i < rest.length; i++) {
            bytes[4 + i] = (byte) rest[i];
        }
        return Arrays.copyOf(bytes, 4 + rest.length);
    }
}
