package nl.klankbord.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedPresentationTest {
    private static final String SHOWN = """
            {"v":1,"directory":"%s","colour":"#1f7a5b","welcome":{"nl":"Welkom.","en":"Welcome."},\
            "information":{"version":"2026.1-2","nl":{"title":"Bij ons","text":"Wij."},\
            "en":{"title":"With us","text":"We."}}}""";

    /** One pixel, and nothing else. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg";

    private final DirectorySigner root = new DirectorySigner(Secret.draw(new SecureRandom()));
    private final SignedDirectory directory = directoryOf(root, "Bakkerij Korenaar");

    @Test
    void whatTheRootSignsForADirectoryCountsBesideIt() {
        var signed = sign(root, shownBeside(directory));

        signed.verify(directory);
        var read = SignedPresentation.fromText(signed.documentText(), signed.signatureText());
        assertEquals(signed, read);
        assertEquals("2026.1-2", read.presentation().information().version());
        assertEquals("Welkom.", read.presentation().welcome().nl());
    }

    @Test
    void nothingOfItHasToBeThere() {
        var signed = sign(root, """
                {"v":1,"directory":"%s","colour":null,"welcome":null,"information":null}\
                """.formatted(directory.hash().hex()));

        signed.verify(directory);
        assertNull(signed.presentation().colour());
    }

    @Test
    void aLogoMayStandInItAndOneThatHasNoneIsAsBefore() {
        var signed = sign(root, shownBeside(directory).replace("{\"v\":1", "{\"v\":1,\"logo\":\"" + PIXEL + "\""));

        signed.verify(directory);
        assertEquals(PIXEL, signed.presentation().logo().text());
        assertNull(sign(root, shownBeside(directory)).presentation().logo());
    }

    @Test
    void besideAnotherDirectoryOrByAnotherRootItCountsForNothing() {
        var signed = sign(root, shownBeside(directory));
        var renamed = directoryOf(root, "Korenaar BV");
        var other = new DirectorySigner(Secret.draw(new SecureRandom()));
        var stranger = sign(other, shownBeside(directory));

        assertThrows(NotAuthentic.class, () -> signed.verify(renamed));
        assertThrows(NotAuthentic.class, () -> stranger.verify(directory));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#1f7a5b|#1F7A5B",
                "#1f7a5b|red",
                "Welkom.|' '",
                "2026.1-2|2026.1",
                "2026.1-2|2026.1-0",
                "\"title\":\"Bij ons\",|''",
                "{\"v\":1|{\"v\":1,\"logo\":null",
                "{\"v\":1|{\"v\":1,\"logo\":\"iVBORw0KGgo\"",
                "{\"v\":1|{\"v\":1,\"shade\":null",
                "{\"v\":1|{\"v\":2"
            })
    void whatAPageCannotShowIsRefused(String good, String bad) {
        var changed = shownBeside(directory).replace(good, bad);

        assertThrows(MalformedWire.class, () -> sign(root, changed));
    }

    @Test
    void itStaysSmall() {
        var tooLong = shownBeside(directory).replace("Welkom.", "a".repeat(201));
        var padded = shownBeside(directory) + " ".repeat(SignedPresentation.MAX_LENGTH);

        assertThrows(MalformedWire.class, () -> sign(root, tooLong));
        assertThrows(MalformedWire.class, () -> sign(root, padded));
    }

    private static String shownBeside(SignedDirectory directory) {
        return SHOWN.formatted(directory.hash().hex());
    }

    private static SignedPresentation sign(DirectorySigner by, String json) {
        return by.signPresentation(json.getBytes(StandardCharsets.UTF_8));
    }

    private static SignedDirectory directoryOf(DirectorySigner by, String organisation) {
        var today = LocalDate.of(2026, 11, 22);
        var policy = new DirectoryPolicy(DirectoryPolicy.Backup.CONSENT, 3, 365);
        var channel = new ChannelId("00112233445566778899aabbccddeeff");
        return by.sign(new Directory(
                channel, 0, null, by.root(), today, today.plusDays(60), organisation, policy, List.of(), null));
    }
}
