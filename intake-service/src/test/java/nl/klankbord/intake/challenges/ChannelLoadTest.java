package nl.klankbord.intake.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.klankbord.intake.platform.OwnMac;
import nl.klankbord.intake.testing.Settings;
import org.junit.jupiter.api.Test;

class ChannelLoadTest {
    @Test
    void theWorkGrowsWithTheReportsAndNeverBeyondWhatAPhoneCanDo() {
        assertEquals(14, ChannelLoad.difficulty(14, 0, 200));
        assertEquals(14, ChannelLoad.difficulty(14, 199, 200));
        assertEquals(15, ChannelLoad.difficulty(14, 200, 200));
        assertEquals(16, ChannelLoad.difficulty(14, 400, 200));
        assertEquals(17, ChannelLoad.difficulty(14, 800, 200));
        assertEquals(20, ChannelLoad.difficulty(14, Integer.MAX_VALUE, 200));
    }

    @Test
    void aThresholdIsAnotherOneEveryDay() {
        var mac = new OwnMac(Settings.withSecret(), new SecureRandom());
        var day = LocalDate.of(2026, 11, 26);

        var days = IntStream.range(0, 50)
                .mapToLong(i -> DailyThreshold.of(200, mac, "reports/x", day.plusDays(i)))
                .toArray();

        for (var threshold : days) assertTrue(threshold >= 200 && threshold < 400);
        assertTrue(Arrays.stream(days).distinct().count() > 20);
        assertEquals(days[0], DailyThreshold.of(200, mac, "reports/x", day));
        assertNotEquals(
                IntStream.range(0, 5)
                        .mapToObj(i -> DailyThreshold.of(200, mac, "reports/x", day.plusDays(i)))
                        .toList(),
                IntStream.range(0, 5)
                        .mapToObj(i -> DailyThreshold.of(200, mac, "reports/y", day.plusDays(i)))
                        .toList());
    }
}
