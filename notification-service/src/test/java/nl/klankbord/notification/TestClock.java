package nl.klankbord.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Real time, until a test sets another. */
@Singleton
@Alternative
@Priority(1)
public class TestClock extends Clock {
    private volatile @Nullable Instant set;

    void set(String instant) {
        set = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        var fixed = set;
        return fixed != null ? fixed : Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
