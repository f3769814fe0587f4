package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import java.util.Arrays;
import nl.klankbord.protocol.wire.Crockford;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * The printed way into a vault when everything else is lost: 32 random bytes and three to check them, in 14 groups of four
 * (KB-45).
 *
 * <p>Does not protect against: whoever finds the paper and can fetch the wrap.
 */
public final class RecoveryKit {
    private static final int CHECK_LENGTH = 3;

    private final Secret secret;

    private RecoveryKit(Secret secret) {
        this.secret = secret;
    }

    /**
     * Draws a new kit.
     *
     * @param random where it comes from
     * @return a kit
     */
    public static RecoveryKit draw(SecureRandom random) {
        return of(Secret.draw(random));
    }

    static RecoveryKit of(Secret secret) {
        return new RecoveryKit(secret);
    }

    /**
     * Reads what a person typed from the paper.
     *
     * @param text any case, spaces and dashes anywhere, {@code O}, {@code I} and {@code L} for the digits they look like
     * @return the kit
     * @throws MalformedWire with code {@code character}, {@code length} or {@code check}
     */
    public static RecoveryKit parse(String text) {
        var bytes = Crockford.decode(text, Secret.LENGTH + CHECK_LENGTH);
        var kit = of(Secret.of(Arrays.copyOf(bytes, Secret.LENGTH)));
        if (!Arrays.equals(kit.check(), Arrays.copyOfRange(bytes, Secret.LENGTH, bytes.length))) {
            throw new MalformedWire("check");
        }
        return kit;
    }

    /**
     * What is printed.
     *
     * @return 14 groups of four characters with dashes between
     */
    public String exposeText() {
        return Crockford.encode(Kdf.concat(secret.expose(), check()), "-");
    }

    /**
     * What it holds.
     *
     * @return 32 secret bytes
     */
    public Secret exposeSecret() {
        return secret;
    }

    private byte[] check() {
        return Arrays.copyOf(Hash.sha256("recovery-check", secret.expose()).bytes(), CHECK_LENGTH);
    }

    @Override
    public String toString() {
        return "RecoveryKit[32 bytes]";
    }
}
