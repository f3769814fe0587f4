package nl.klankbord.intake.challenges;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.klankbord.intake.platform.OwnMac;

/**
 * A limit that is another one every day and for every channel, between the setting and twice the setting, so that whoever
 * probes where it lies has not counted anybody's reports. All instances draw the same one, from the secret.
 */
final class DailyThreshold {
    private static final long STEPS = 1_000;

    private DailyThreshold() {}

    static long of(long setting, OwnMac mac, String what, LocalDate day) {
        var tag = mac.tag("threshold", (what + day).getBytes(StandardCharsets.US_ASCII));
        return setting + setting * Math.floorMod(ByteBuffer.wrap(tag).getLong(), STEPS) / STEPS;
    }
}
