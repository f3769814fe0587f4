package nl.klankbord.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.notification.Facts.Someone;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FixedTimesTest.AsInstalled.class)
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "notification_service"))
@WithTestResource(Surroundings.class)
class FixedTimesTest {
    public static final class AsInstalled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("klankbord.mail.when", "fixed");
        }
    }

    @SuppressWarnings("NullAway.Init") // given by the test resource
    Surroundings surroundings;

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    /** Winter: Amsterdam is an hour ahead of UTC. */
    @Test
    void mailLeavesAtFixedTimesAndOncePerPerson() {
        clock.set("2026-11-23T06:59:59Z");
        var advisor = Someone.isNew();
        surroundings.knows(advisor.subject(), "nl");
        facts.admitted(advisor, false);
        facts.received(Facts.aCase(), advisor);
        facts.received(Facts.aCase(), advisor);
        awaitUntold(2);
        assertMails(0, advisor);

        clock.set("2026-11-23T07:00:00Z");
        awaitUntold(0);
        awaitMails(1, advisor);

        facts.received(Facts.aCase(), advisor);
        awaitUntold(1);
        clock.set("2026-11-23T07:10:00Z");
        clock.set("2026-11-23T11:59:59Z");
        awaitUntold(1);
        assertMails(1, advisor);

        clock.set("2026-11-23T12:00:00Z");
        awaitUntold(0);
        awaitMails(2, advisor);

        var seen = Facts.aCase();
        facts.received(seen, advisor);
        awaitUntold(1);
        facts.acknowledged(seen);
        awaitUntold(0);
        var colleague = Someone.isNew();
        surroundings.knows(colleague.subject(), "nl");
        facts.admitted(colleague, false);
        facts.received(Facts.aCase(), colleague);
        awaitUntold(1);
        clock.set("2026-11-24T07:00:00Z");
        awaitMails(1, colleague);
        assertMails(2, advisor);
    }

    private void awaitMails(int count, Someone someone) {
        await().untilAsserted(() -> assertMails(count, someone));
    }

    private void assertMails(int count, Someone someone) {
        assertEquals(count, surroundings.mailsTo(someone.subject()).size());
    }

    private void awaitUntold(int count) {
        await().untilAsserted(() -> assertEquals(count, untold()));
    }

    private int untold() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from causes where not told")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
