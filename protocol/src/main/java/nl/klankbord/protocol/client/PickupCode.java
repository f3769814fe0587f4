package nl.klankbord.protocol.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * The 30 digits by which a reporter comes back: 28 random ones and two check digits (SPEC, section 4).
 *
 * <p>Does not protect against: whoever finds it. The code is the whole access to one mailbox.
 */
public final class PickupCode {
    /** Digits of a code. */
    public static final int LENGTH = 30;

    private static final int RANDOM_DIGITS = 28;
    private static final int GROUP = 5;
    private static final int ITERATIONS = 600_000;
    /** Bytes from here on would make some digits likelier than others (KB-8). */
    private static final int UNBIASED = 250;

    private final String digits;

    private PickupCode(String digits) {
        this.digits = digits;
    }

    /**
     * Draws a new code (KB-8). It is never chosen by a person.
     *
     * @param random where the bytes come from
     * @return a code
     */
    public static PickupCode draw(SecureRandom random) {
        var drawn = new StringBuilder();
        while (drawn.length() < RANDOM_DIGITS) {
            var value = Byte.toUnsignedInt(Secret.draw(random, 1)[0]);
            if (value < UNBIASED) {
                drawn.append((char) ('0' + value % 10));
            }
        }
        return withCheckDigits(drawn.toString());
    }

    /**
     * Reads what a person typed: any script of digits, with separators and invisible marks anywhere (KB-10).
     *
     * @param text what was typed
     * @return the code
     * @throws MalformedWire with code {@code character}, {@code length} or {@code check}
     */
    public static PickupCode parse(String text) {
        var read = TypedDigits.normalise(text);
        if (read.length() != LENGTH) {
            throw new MalformedWire("length");
        }
        var code = withCheckDigits(read.substring(0, RANDOM_DIGITS));
        if (!code.digits.equals(read)) {
            throw new MalformedWire("check");
        }
        return code;
    }

    /** Adds the two digits of ISO 7064 MOD 97-10 (KB-9). */
    static PickupCode withCheckDigits(String random) {
        if (random.length() != RANDOM_DIGITS) {
            throw new MalformedWire("length");
        }
        var rest = 0;
        for (var i = 0; i < RANDOM_DIGITS; i++) {
            rest = (10 * rest + random.charAt(i) - '0') % 97;
        }
        return new PickupCode(random + "%02d".formatted(98 - 100 * rest % 97));
    }

    /**
     * The digits themselves.
     *
     * @return 30 characters from 0 to 9
     */
    public String exposeDigits() {
        return digits;
    }

    /**
     * The digits as they are shown, read and written down.
     *
     * @return six groups of five
     */
    public List<String> exposeGroups() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(i -> digits.substring(i * GROUP, (i + 1) * GROUP))
                .toList();
    }

    /** {@code R0}, by 600 000 rounds of PBKDF2 (KB-11): about half a second of one core. */
    Secret root() {
        var spec = new PBEKeySpec(
                digits.toCharArray(),
                "kb1/pickup-code".getBytes(StandardCharsets.US_ASCII),
                ITERATIONS,
                Secret.LENGTH * Byte.SIZE);
        try {
            return Secret.of(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "PickupCode[30 digits]";
    }
}
