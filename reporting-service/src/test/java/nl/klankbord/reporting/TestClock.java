package nl.klankbord.reporting;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.klankbord.protocol.events.json.EventCodec;

/** The clock of the service under test: the real one, until a test moves it. */
public final class TestClock extends Clock {
    private static volatile Duration ahead = Duration.ZERO;

    public static void moveBy(Duration duration) {
        ahead = duration;
    }

    static LocalDate today() {
        return LocalDate.now(new TestClock());
    }

    @Override
    public ZoneId getZone() {
        return EventCodec.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    static final class Producer {
        @Produces
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }
}
