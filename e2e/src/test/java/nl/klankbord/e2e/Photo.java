package nl.klankbord.e2e;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A JPEG as a phone makes it: with place, camera and a remark hidden in its metadata. */
final class Photo {
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private Photo() {}

    /** A small picture whose metadata holds this text and a place in Utrecht. */
    static byte[] withHidden(String remark) {
        var plain = jpeg();
        var exif = exif(remark);
        var photo = ByteBuffer.allocate(plain.length + exif.length + 4 + 4 + remark.length());
        photo.put(plain, 0, 2);
        photo.put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        photo.put((byte) 0xFF).put((byte) 0xFE).putShort((short) (remark.length() + 2));
        photo.put(remark.getBytes(StandardCharsets.US_ASCII));
        photo.put(plain, 2, plain.length - 2);
        return photo.array();
    }

    static BufferedImage pixels(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks for the marks of place and text in the bytes themselves. */
    static boolean hides(byte[] image, String remark) {
        return new String(image, StandardCharsets.ISO_8859_1).contains(remark);
    }

    private static byte[] jpeg() {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var paint = picture.createGraphics();
        paint.setColor(new Color(0x1F5F5B));
        paint.fillRect(40, 40, 160, 120);
        paint.setColor(Color.ORANGE);
        paint.fillOval(120, 60, 140, 140);
        paint.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** TIFF, big endian: IFD0 with a description and a GPS directory of latitude 52° 5'. */
    private static byte[] exif(String remark) {
        var text = (remark + "\0").getBytes(StandardCharsets.US_ASCII);
        var ifd0 = 8;
        var afterIfd0 = ifd0 + 2 + 2 * 12 + 4;
        var gps = afterIfd0 + text.length;
        var afterGps = gps + 2 + 2 * 12 + 4;
        var tiff = ByteBuffer.allocate(afterGps + 24);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(ifd0);
        tiff.putShort((short) 2);
        entry(tiff, 0x010E, ASCII, text.length, afterIfd0);
        entry(tiff, 0x8825, LONG, 1, gps);
        tiff.putInt(0).put(text);
        tiff.putShort((short) 2);
        entry(tiff, 0x0001, ASCII, 2, 'N' << 24);
        entry(tiff, 0x0002, RATIONAL, 3, afterGps);
        tiff.putInt(0).putInt(52).putInt(1).putInt(5).putInt(1).putInt(0).putInt(1);
        var exif = ByteBuffer.allocate(6 + tiff.capacity());
        return exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
