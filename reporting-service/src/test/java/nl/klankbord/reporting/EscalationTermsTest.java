package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static nl.klankbord.reporting.TestThread.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.EscalationDestroyed;
import nl.klankbord.protocol.wire.AdvisorRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock of the law, the register and the end (ESC-4, ESC-8). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class EscalationTermsTest {
    @AfterEach
    void today() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void whereTheAdvisorReceivesReportsByLawTheClockStartedWithTheReport() {
        var channel = TestChannel.of(2, AdvisorRole.DESIGNATED_RECEIVER);
        var today = TestClock.today();
        var reported = new TestThread(channel);
        var body = reported.body(channel.officers);
        reported.handIn(body).then().statusCode(400).body("errors[0].pointer", equalTo("/reportedOn"));
        body.put("reportedOn", today.minusDays(9).toString());
        reported.handIn(body).then().statusCode(204);
        reported.seenBy(channel.officers.get(0))
                .then()
                .body("ackDueOn", equalTo(today.minusDays(2).toString()))
                .body("overdue", equalTo(List.of("ACK")));

        var confirmed = new TestThread(channel);
        var other = confirmed.body(channel.officers);
        other.put("reportedOn", today.minusDays(9).toString());
        other.put("receiptOn", today.minusDays(8).toString());
        confirmed.handIn(other).then().statusCode(204);
        confirmed
                .seenBy(channel.officers.get(0))
                .then()
                .body("ackDueOn", nullValue())
                .body("feedbackDueOn", equalTo(today.minusDays(8).plusMonths(3).toString()))
                .body("overdue", hasSize(0));
        var personal = new TestThread(channel);
        var third = personal.body(channel.officers);
        third.put("nature", "LN.PER");
        personal.handIn(third).then().statusCode(204);
        var dated = new TestThread(channel);
        var fourth = dated.body(channel.officers);
        fourth.put("nature", "LN.PER");
        fourth.put("reportedOn", today.minusDays(9).toString());
        dated.handIn(fourth).then().statusCode(204);
        dated.seenBy(channel.officers.get(0))
                .then()
                .body("ackDueOn", equalTo(today.plusDays(7).toString()));
    }

    @Test
    void theRegisterIsAFileThatNoSpreadsheetRuns() {
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        TestThread.handedIn(channel, 0);

        as(officer.token())
                .get("/v1/organisation/register")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("rows[0].nature", equalTo("LN.MIS"))
                .body("rows[0].channelName", equalTo("=Bakkerij; Korenaar"));
        var csv = as(officer.token()).get("/v1/organisation/register.csv");
        csv.then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("register.csv"));
        var text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF\"Ontvangen\";"), text);
        assertTrue(
                text.contains(
                        ";\"'=Bakkerij; Korenaar\";\"Vermoeden van een misstand\";\"Integriteit\";\"Ontvangen\";"),
                text);
        assertTrue(text.lines().count() == 2 && text.endsWith("\r\n"));
        var pdf = as(officer.token()).get("/v1/organisation/register.pdf");
        pdf.then().statusCode(200).header("Content-Type", containsString("application/pdf"));
        assertTrue(new String(pdf.asByteArray(), 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF"));
    }

    @Test
    void aClosedEscalationIsKeptForItsTermAndItsHoldAndThenNothingIsLeft() {
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        var thread = TestThread.handedIn(channel, 0);
        thread.tell(officer, step("ACKNOWLEDGE", "SUBMITTED"));
        thread.take(officer, step("ASSESS", "ACKNOWLEDGED"));
        thread.tell(officer, step("REFUSE", "ASSESSMENT"));
        thread.take(officer, step("CLOSE", "NOT_ADMISSIBLE", Map.of("assessment", "NIET_ONTVANKELIJK")));
        thread.say(
                        thread.seal3("chat", "Goed"),
                        step("CLOSE", "NOT_ADMISSIBLE", Map.of("reaction", "NO_ANSWER")),
                        List.of())
                .then()
                .statusCode(204);
        var hold = thread.at(OFFICER) + "/hold";
        var until = TestClock.today().plusMonths(23);
        write(
                        officer.token(),
                        Map.of(
                                "reason",
                                "COURT_CASE",
                                "until",
                                until.plusYears(9).toString()))
                .put(hold)
                .then()
                .statusCode(400);
        write(officer.token(), Map.of("reason", "COURT_CASE", "until", until.toString()))
                .put(hold)
                .then()
                .statusCode(204);
        thread.seenBy(officer).then().body("heldUntilOn", equalTo(until.toString()));
        write(officer.token()).delete(hold).then().statusCode(204);

        TestClock.moveBy(Duration.ofDays(760));

        Broker.get().expect(EscalationDestroyed.class, event -> event.thread().equals(thread.keys.id()));
        TestClock.moveBy(Duration.ZERO);
        thread.seenByAuthor().then().statusCode(404);
        assertEquals(
                List.of(0),
                Rows.of(
                        "select count(*) from thread_messages where thread_id = '" + thread.id() + "'",
                        row -> row.getInt(1)));
        assertTrue(Rows.of("select sum(destroyed) from destructions", row -> row.getInt(1))
                        .get(0)
                >= 1);
    }
}
