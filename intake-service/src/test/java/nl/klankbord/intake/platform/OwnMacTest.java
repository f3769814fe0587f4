package nl.klankbord.intake.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import nl.klankbord.intake.testing.Settings;
import nl.klankbord.protocol.wire.Base64Url;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnMacTest {
    private static final byte[] FIELDS = {1, 2, 3};
    private final OwnMac mac = new OwnMac(Settings.withSecret(), new SecureRandom());

    @Test
    void aTagFitsItsUseItsFieldsAndItsSecretOnly() {
        var tag = mac.tag("token", FIELDS);

        assertTrue(mac.matches(tag, "token", FIELDS));
        assertTrue(mac.matches(Arrays.copyOf(tag, 16), "token", FIELDS));
        assertFalse(mac.matches(tag, "other", FIELDS));
        assertFalse(mac.matches(tag, "token", new byte[] {1, 2}));
        assertFalse(new OwnMac(Settings.withSecret(), new SecureRandom()).matches(tag, "token", FIELDS));
        tag[15] ^= 1;
        assertFalse(mac.matches(tag, "token", FIELDS));
        assertFalse(mac.matches(Arrays.copyOf(tag, 16), "token", FIELDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "c2VjcmV0", "not base64url!"})
    void aWeakSecretDoesNotStart(String secret) {
        assertThrows(IllegalStateException.class, () -> new OwnMac(Settings.with(secret), new SecureRandom()));
    }

    @Test
    void aSecretOfOneByteIsWeakHoweverLong() {
        var zeros = Base64Url.encode(new byte[64]);

        assertThrows(IllegalStateException.class, () -> new OwnMac(Settings.with(zeros), new SecureRandom()));
    }
}
