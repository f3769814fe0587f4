package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/** Older versions have an X-Wing of an earlier draft or none at all, and bills of material like to bring them. */
class BouncyCastleVersionTest {
    @Test
    void bouncyCastleIsTheVersionWhoseXWingWeChecked() {
        assertEquals("1.86", new BouncyCastleProvider().getVersionStr());
    }
}
