package nl.klankbord.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A logo says nothing but what is seen in it. */
class SmallLogoTest {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @Test
    void aSmallPictureIsOne() {
        assertTrue(SmallLogo.isOne(picture(240, 80, "PLTE", "tRNS", "IDAT", "IDAT")));
    }

    @ParameterizedTest
    @CsvSource({"241, 80", "240, 81", "0, 80", "240, 0", "-1, 80"})
    void aPictureThatDoesNotFitIsNone(int width, int height) {
        assertFalse(SmallLogo.isOne(picture(width, height, "IDAT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "iTXt", "zTXt", "eXIf", "tIME", "iCCP", "pHYs", "acTL", "xxXx"})
    void whatTellsMoreThanThePictureIsNone(String chunk) {
        assertFalse(SmallLogo.isOne(picture(240, 80, chunk, "IDAT")));
    }

    @Test
    void whatIsCutOffOrGoesOnIsNone() {
        var whole = picture(240, 80, "IDAT");

        for (var length = 0; length < whole.length; length++)
            assertFalse(SmallLogo.isOne(Arrays.copyOf(whole, length)));
        assertFalse(SmallLogo.isOne(Arrays.copyOf(whole, whole.length + 1)));
        assertFalse(SmallLogo.isOne(new byte[SmallLogo.MAX_LENGTH + 1]));
    }

    @Test
    void aLengthThatLeadsOutOfTheFileIsNone() {
        var picture = picture(240, 80, "IDAT");
        for (var length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1_000}) {
            ByteBuffer.wrap(picture).putInt(SIGNATURE.length + 25, length);
            assertFalse(SmallLogo.isOne(picture));
        }
    }

    private static byte[] picture(int width, int height, String... chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).array());
        for (var name : chunks) chunk(out, name, new byte[] {1, 2, 3});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var type = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(8).putInt(content.length).put(type).array());
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
