package nl.klankbord.intake.challenges;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.klankbord.intake.platform.OwnMac;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Settings;
import nl.klankbord.intake.testing.Waiting;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AttachmentLoadTest {
    /** Drawn anew every day, so a channel takes at least this and less than twice this. */
    private static final long BUDGET = 1_000;

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private final OwnMac mac = new OwnMac(Settings.withSecret(), new SecureRandom());
    private final ChannelMarks marks = new ChannelMarks(mac);
    private ChannelId own;
    private AttachmentLoad load;

    @BeforeEach
    void channelsAreKnown() {
        own = Practice.shared().channel();
        load = knowing(new AttachmentLoad(settings(), marks, mac, Clock.fixed(NOON, ZoneOffset.UTC)));
    }

    @Test
    void aSpentChannelPausesStrangersFirstAndItsMailboxesLater() {
        var others = new Practice().opened().channel();
        channelsAreKnown();
        spend(own);

        assertTrue(load.takesFromMailbox(own, BUDGET));
        assertFalse(load.takesFromMailbox(own, 2 * BUDGET));
        assertTrue(load.takesFromStranger(marks.of(others), BUDGET));
    }

    /** Anyone may name as many as they like. */
    @Test
    void allChannelsThatNobodyMadeShareOneBudget() {
        var taken = 0;
        while (taken < 1_000 && load.takesFromStranger(marks.of(Practice.drawnChannel()), BUDGET / 10)) taken++;

        assertTrue(taken >= 10 && taken < 20, taken + " attachments through invented channels");
        assertTrue(load.takesFromStranger(marks.of(own), BUDGET));
    }

    @Test
    void whatWasRefusedTakesNoRoom() {
        assertFalse(load.takesFromStranger(marks.of(own), 2 * BUDGET));

        assertTrue(load.takesFromStranger(marks.of(own), BUDGET));
    }

    @Test
    void tomorrowIsAnotherDay() {
        var days = new Days();
        load = knowing(new AttachmentLoad(settings(), marks, mac, days));
        spend(own);

        days.now = NOON.plus(Duration.ofDays(1));

        assertTrue(load.takesFromStranger(marks.of(own), BUDGET));
    }

    private void spend(ChannelId channel) {
        var taken = 0;
        while (load.takesFromStranger(marks.of(channel), 1)) taken++;
        assertTrue(taken >= BUDGET, taken + " bytes");
    }

    private static AttachmentLoad knowing(AttachmentLoad load) {
        Waiting.inTransaction(load::knowTheChannels);
        return load;
    }

    private static FloodSettings settings() {
        return new FloodSettings() {
            @Override
            public int difficulty() {
                return 8;
            }

            @Override
            public int reportsPerChannel() {
                return 200;
            }

            @Override
            public long bytesPerChannel() {
                return BUDGET;
            }
        };
    }

    private static final class Days extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
