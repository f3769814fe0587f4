package nl.klankbord.edge.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeAndChanceTest {
    @Test
    void theClockIsThatOfTheNetherlandsAndAheadOnlyIfAsked() {
        var dutch = Clock.system(ZoneId.of("Europe/Amsterdam"));

        assertEquals(dutch, new TimeAndChance().clock(Duration.ZERO));
        assertEquals(Clock.offset(dutch, Duration.ofDays(60)), new TimeAndChance().clock(Duration.ofDays(60)));
    }
}
