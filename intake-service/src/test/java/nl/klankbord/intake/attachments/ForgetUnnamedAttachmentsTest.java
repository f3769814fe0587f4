package nl.klankbord.intake.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import nl.klankbord.intake.testing.Database;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.intake.testing.Waiting;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AttachmentSealer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ForgetUnnamedAttachmentsTest {
    @Inject
    DataSource source;

    @Inject
    Clock clock;

    @Test
    void whatNoMessageNamesGoesAfterTheNextDay() throws SQLException {
        var sent = new Reporter(Practice.shared());
        var never = new Reporter(Practice.shared());
        bring(sent);
        bring(never);
        sent.send(sent.report()).then().statusCode(204);

        forgetAfter(Duration.ofDays(1));
        var onTheNextDay = parts(never);
        forgetAfter(Duration.ofDays(2));

        assertEquals(1, onTheNextDay);
        assertEquals(0, parts(never));
        assertEquals(1, parts(sent));
    }

    private void forgetAfter(Duration days) {
        Waiting.inTransaction(() -> new ForgetUnnamedAttachments(Clock.offset(clock, days)).forget());
    }

    private int parts(Reporter reporter) throws SQLException {
        return new Database(source)
                .number("select count(*) from attachment_parts where mailbox_id = cast('%s' as uuid)"
                        .formatted(reporter.mailbox()));
    }

    private static void bring(Reporter reporter) {
        reporter.bring(new AttachmentSealer(new SecureRandom())
                .seal(new byte[10], reporter.keys().mailbox(), "bestand-1.jpg", "image/jpeg"));
    }
}
