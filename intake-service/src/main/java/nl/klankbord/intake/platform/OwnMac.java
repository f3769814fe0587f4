package nl.klankbord.intake.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.RefusedInput;
import nl.klankbord.protocol.wire.ServerMac;

/**
 * MACs by which this service recognises what it handed out itself: challenges, mailbox tokens, reservations. Every use has
 * a name, so that a tag of one use never fits another.
 *
 * <p>Does not protect against: whoever holds the secret can log in to nothing, because a login needs the mailbox key, but
 * can make tokens for a mailbox whose id is known.
 */
@Startup
@ApplicationScoped
public class OwnMac {
    private static final int SECRET_LENGTH = 32;
    private static final int FEWEST_DIFFERENT_BYTES = 12;
    private final ServerMac mac;

    public OwnMac(ServiceSettings settings, SecureRandom random) {
        this.mac = new ServerMac(settings.secret().map(OwnMac::checked).orElseGet(() -> drawn(random)));
    }

    public byte[] tag(String use, byte[] fields) {
        return mac.tag(use.getBytes(StandardCharsets.US_ASCII), fields);
    }

    /** Compares in constant time. The tag may be the beginning of the whole one, where a use has less room for it. */
    public boolean matches(byte[] tag, String use, byte[] fields) {
        var expected = Arrays.copyOf(tag(use, fields), tag.length);
        return Hash.of(Arrays.copyOf(tag, Hash.LENGTH)).matches(Hash.of(Arrays.copyOf(expected, Hash.LENGTH)));
    }

    private static byte[] checked(String secret) {
        try {
            var bytes = Base64Url.decode(secret.strip());
            var different = new String(bytes, StandardCharsets.ISO_8859_1)
                    .chars()
                    .distinct()
                    .count();
            if (bytes.length >= SECRET_LENGTH && different >= FEWEST_DIFFERENT_BYTES) return bytes;
        } catch (RefusedInput e) {
            throw new IllegalStateException("KLANKBORD_SECRET is not base64url", e);
        }
        throw new IllegalStateException("KLANKBORD_SECRET needs at least 32 random bytes, as base64url");
    }

    /** Instances would not know each other's tokens, so only for development and tests. */
    private static byte[] drawn(SecureRandom random) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException("KLANKBORD_SECRET is missing: at least 32 random bytes, as base64url");
        }
        var secret = new byte[SECRET_LENGTH];
        random.nextBytes(secret);
        return secret;
    }
}
