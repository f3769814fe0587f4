package nl.klankbord.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search of NothingLeaksTest finds what is planted, in every form and at every place; otherwise its silence says nothing. */
class LeakSearchTest {
    private static final String WORD = "Kanarie-8841-gele-vogel";

    @ParameterizedTest
    @MethodSource
    void aPlantedWordIsFound(byte[] planted) throws IOException {
        var canaries = new Canaries();
        canaries.release(WORD);
        var search = new LeakSearch(canaries);

        for (var before : List.of(0, 1, 7, (1 << 20) - 5, (1 << 20) + 17)) {
            var haystack = new byte[before + planted.length + 100];
            new Random(before).nextBytes(haystack);
            System.arraycopy(planted, 0, haystack, before, planted.length);

            assertEquals(List.of(WORD), search.in(new ByteArrayInputStream(haystack)), "after " + before + " bytes");
        }
    }

    static Stream<byte[]> aPlantedWordIsFound() {
        var bytes = WORD.getBytes(StandardCharsets.UTF_8);
        var inMiddle = ("{\"a\":\"" + WORD + "\"}").getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                bytes,
                WORD.getBytes(StandardCharsets.UTF_16LE),
                WORD.getBytes(StandardCharsets.UTF_16BE),
                HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII),
                Base64.getEncoder().encode(bytes),
                Base64.getEncoder().encode(inMiddle),
                Base64.getUrlEncoder().encode(("x" + WORD + "yz").getBytes(StandardCharsets.UTF_8)));
    }
}
