package nl.klankbord.intake.reports;

import static nl.klankbord.intake.testing.Answers.refused;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.events.CaseKeyGranted;
import nl.klankbord.protocol.events.CaseKeyHeld;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Hex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReporterReportsResourceTest {
    private Reporter reporter;

    @BeforeEach
    void aReporter() {
        reporter = new Reporter(Practice.shared());
    }

    @Test
    void aReportBecomesAMailboxAndIsTold() {
        var practice = reporter.practice();
        var grants = List.of(
                reporter.keys().grant(0, practice.advisor().prekey(), false),
                reporter.keys().grant(0, practice.backup().prekey(), true));

        reporter.send(reporter.report(grants)).then().statusCode(204);

        reporter.call(reporter.token(), "mailboxes", Map.of())
                .then()
                .statusCode(200)
                .body("grants.size()", is(2));
        await().untilAsserted(() -> assertEquals(
                List.of(ReportReceived.TYPE, CaseKeyGranted.TYPE, CaseKeyHeld.TYPE),
                heard().stream().map(EventEnvelope::type).toList()));
        var received = heard().get(0).as(ReportReceived.class);
        assertEquals(practice.channel(), received.channel());
        assertEquals(Broker.today(), received.receivedOn());
        assertEquals(
                practice.backup().identity().kid(),
                heard().get(2).as(CaseKeyHeld.class).advisor());
    }

    /** What a reporter caused carries the day only. */
    @Test
    void noEventTellsTheMoment() {
        reporter.send(reporter.report()).then().statusCode(204);

        await().untilAsserted(() -> assertEquals(2, heard().size()));
        heard().forEach(event -> assertEquals(EventCodec.startOf(Broker.today()), event.time()));
    }

    @Test
    void theSameReportAgainIsAnsweredAsTheFirstTime() {
        var report = reporter.report();
        reporter.send(report).then().statusCode(204);

        reporter.send(report).then().statusCode(204);

        await().untilAsserted(() -> assertEquals(2, heard().size()));
    }

    @Test
    void anotherReportForTheSameMailboxIsRefused() {
        reporter.send(reporter.report()).then().statusCode(204);

        refused(reporter.send(reporter.report()), 400, "report-refused");
    }

    @Test
    void workPaysOnce() {
        var report = reporter.report();
        reporter.send(report).then().statusCode(204);
        var other = reporter.report();
        other.put("challenge", report.get("challenge"));
        other.put("nonce", report.get("nonce"));

        refused(reporter.send(other), 403, "work-refused");
    }

    @Test
    void workForAnotherMailboxDoesNotPay() {
        var report = reporter.report();
        report.putAll(new Reporter(Practice.shared()).work());

        refused(reporter.send(report), 403, "work-refused");
    }

    @Test
    void aLoginChallengeIsNoWork() {
        var report = reporter.report();
        report.put("challenge", Reporter.challenge("login"));

        refused(reporter.send(report), 403, "work-refused");
    }

    @Test
    void aChallengeOfOurOwnMakingIsRefused() {
        var report = reporter.report();
        report.put("challenge", "00".repeat(32));

        refused(reporter.send(report), 403, "work-refused");
    }

    @Test
    void unknownAndPausedChannelsAreTheSameRefusal() {
        var report = reporter.report();
        report.put("channel", Practice.drawnChannel().hex());
        var paused = new Practice().opened();
        paused.pause(true);

        var unknown = reporter.send(report);
        var closed = new Reporter(paused).send(new Reporter(paused).report());

        refused(unknown, 404, "channel-not-available");
        refused(closed, 404, "channel-not-available");
    }

    @Test
    void aGrantToAFormerAdvisorIsRefused() {
        var former = Practice.shared().former().prekey();

        refused(reporter.send(reporter.report(List.of(reporter.keys().grant(0, former, false)))), 400, "grant-refused");
    }

    @Test
    void aGrantToAStrangerIsRefused() {
        var stranger = AdvisorIdentity.draw(new SecureRandom())
                .prekey(Practice.shared().advisor().prekey().notBefore());

        refused(
                reporter.send(reporter.report(List.of(reporter.keys().grant(0, stranger, false)))),
                400,
                "grant-refused");
    }

    @Test
    void aGrantToAPastWeekIsRefused() {
        var advisor = Practice.shared().advisor();
        var past = advisor.identity().prekey(advisor.prekey().notBefore().minusWeeks(2));
        advisor.publish(past);

        refused(reporter.send(reporter.report(List.of(reporter.keys().grant(0, past, false)))), 400, "grant-refused");
    }

    @Test
    void somebodyMustBeAbleToReadAtOnce() {
        var held = reporter.keys().grant(0, Practice.shared().backup().prekey(), true);

        refused(reporter.send(reporter.report(List.of(held))), 400, "grant-refused");
        refused(reporter.send(reporter.report(List.of())), 400, "grant-refused");
    }

    @Test
    void aGrantOfAnotherMailboxOrEpochIsRefused() {
        var prekey = Practice.shared().advisor().prekey();
        var foreign = new Reporter(Practice.shared()).keys().grant(0, prekey, false);
        var later = reporter.keys().grant(1, prekey, false);

        refused(reporter.send(reporter.report(List.of(foreign))), 400, "grant-refused");
        refused(reporter.send(reporter.report(List.of(later))), 400, "grant-refused");
    }

    @Test
    void aGrantWithAChangedByteIsRefused() {
        var report = reporter.report();
        var wire = Base64Url.decode(((List<?>) report.get("grants")).get(0).toString());
        wire[600] ^= 1;
        report.put("grants", List.of(Base64Url.encode(wire)));

        refused(reporter.send(report), 400, "grant-refused");
    }

    @Test
    void twoGrantsToOnePersonAreRefused() {
        var advisor = Practice.shared().advisor();
        var first = reporter.keys().grant(0, advisor.prekey(), false);
        var second = reporter.keys().grant(0, advisor.prekey(), true);

        refused(reporter.send(reporter.report(List.of(first, second))), 400, "grant-refused");
    }

    @Test
    void aMessageOfAnotherMailboxIsRefused() {
        var report = reporter.report();
        report.put("message", new Reporter(Practice.shared()).report().get("message"));

        refused(reporter.send(report), 400, "report-refused");
    }

    @Test
    void aLaterMessageIsNoReport() {
        var report = reporter.report();
        report.put("message", reporter.next(0, "later").text());

        refused(reporter.send(report), 400, "report-refused");
    }

    @Test
    void anAttachmentThatIsNotCompleteIsRefused() {
        var report = reporter.report();
        report.put("attachments", List.of(Hex.encode(new byte[16])));

        refused(reporter.send(report), 400, "report-refused");
    }

    @Test
    void partsOfARequestThatAreMissingUnknownOrMalformedAreRefused() {
        var report = reporter.report();
        for (var member : List.copyOf(report.keySet())) {
            var without = new HashMap<>(report);
            without.remove(member);
            refused(reporter.send(without), 400, "invalid-request");
            var wrong = new HashMap<>(report);
            wrong.put(member, "!");
            refused(reporter.send(wrong), 400, "invalid-request");
        }
        var more = new HashMap<>(report);
        more.put("name", "x");
        refused(reporter.send(more), 400, "invalid-request");
        var truncated = new HashMap<>(report);
        truncated.put("message", report.get("message").toString().substring(4));
        refused(reporter.send(truncated), 400, "invalid-request");
    }

    private List<EventEnvelope> heard() {
        return Broker.heard(Topics.INTAKE_CONVERSATIONS, reporter.mailbox());
    }
}
