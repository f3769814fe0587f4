package nl.klankbord.protocol.wire;

import java.util.Arrays;

/**
 * Sixteen characters that two people compare by voice or with a poster: the first 10 bytes in Crockford base32, four
 * groups of four (SPEC, 7.6 and KB-77).
 *
 * <p>Does not protect against: somebody who can try 2⁸⁰ keys, nor against people who do not compare all of it.
 */
public final class SpokenForm {
    private static final int SPOKEN_BYTES = 10;

    private SpokenForm() {}

    /**
     * Writes the spoken form.
     *
     * @param bytes a pin or a kid, at least 10 bytes
     * @return such as {@code K8D8 ECP3 P0XG JZTE}
     * @throws MalformedWire with code {@code length} for fewer bytes
     */
    public static String of(byte[] bytes) {
        if (bytes.length < SPOKEN_BYTES) {
            throw new MalformedWire("length");
        }
        return Crockford.encode(Arrays.copyOf(bytes, SPOKEN_BYTES), " ");
    }
}
