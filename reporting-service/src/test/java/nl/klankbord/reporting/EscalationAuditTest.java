package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static nl.klankbord.reporting.TestThread.ADVISOR;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static nl.klankbord.reporting.TestThread.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What officers and advisors did with escalations is a chain that names none of them (SEC-4). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class EscalationAuditTest {
    private static final String AUDIT = "/v1/practice/escalation-audit";

    private TestChannel channel;
    private TestOfficer officer;
    private String manager;

    @BeforeEach
    void aChannelWithThreeOfficers() {
        channel = TestChannel.withOfficers(3);
        officer = channel.officers.get(0);
        manager = Tokens.manager(channel.practice);
    }

    @Test
    void everyActIsALineByItsActorAndDayThatNamesNoThread() {
        var thread = worked();

        var log = as(manager).get(AUDIT);

        log.then()
                .statusCode(200)
                .body(
                        "lines.action",
                        equalTo(List.of(
                                "ESCALATION_SENT",
                                "RECEIPT_CONFIRMED",
                                "ASSESSMENT_BEGUN",
                                "QUESTION_ASKED",
                                "QUESTION_ANSWERED",
                                "MESSAGE_WRITTEN",
                                "ESCALATION_HELD",
                                "ESCALATION_HOLD_ENDED",
                                "REGISTER_EXPORTED",
                                "REGISTER_EXPORTED",
                                "OFFICER_EXCLUDED")))
                .body("lines[0].actor", equalTo(channel.advisorPerson.text()))
                .body("lines[1].actor", equalTo(officer.person.text()))
                .body("lines[4].actor", equalTo(channel.advisorPerson.text()))
                .body("lines[1].on", equalTo(TestClock.today().toString()))
                .body("lines.object.findAll { it != null }", equalTo(List.of()))
                .body("next", nullValue());
        for (var secret : List.of(thread.id(), channel.id.hex(), channel.organisation.text()))
            assertFalse(log.asString().contains(secret));
        assertEquals(List.of(), breaks());
        as(manager)
                .get(AUDIT + "?limit=2&after=3")
                .then()
                .body("lines.seq", equalTo(List.of(4, 5)))
                .body("next", equalTo(5));
    }

    @Test
    void onlyTheManagerOfThatPracticeReadsIt() {
        worked();

        for (var other : List.of(officer.token(), channel.token()))
            as(other).get(AUDIT).then().statusCode(403);
        as(Tokens.manager(new PracticeId(UUID.randomUUID()))).get(AUDIT).then().body("lines", equalTo(List.of()));
        as(manager).get(AUDIT + "?limit=0").then().statusCode(400);
    }

    @Test
    void whatChangedNothingIsNoLine() {
        var thread = TestThread.handedIn(channel, 0);
        var implicated =
                Map.of("officer", channel.officers.get(2).identity.kid().hex());
        for (var again = 0; again < 2; again++) {
            write(channel.token(), implicated)
                    .post(thread.at(ADVISOR) + "/exclusions")
                    .then()
                    .statusCode(204);
        }
        thread.take(officer, step("ASSESS", "ACKNOWLEDGED")).then().statusCode(409);
        as(channel.officers.get(2).token()).get(thread.at(OFFICER)).then().statusCode(404);

        as(manager).get(AUDIT).then().body("lines.action", equalTo(List.of("ESCALATION_SENT", "OFFICER_EXCLUDED")));
    }

    @Test
    void anExportHoldsOnToItselfAndTheCommandFindsAChange() {
        worked();
        List<Map<String, Object>> lines = as(manager).get(AUDIT).path("lines");
        var previous = Hash.ZEROS.hex();
        for (var line : lines) {
            var text = "%s|%s|%s|%s|%s||%s"
                    .formatted(
                            channel.practice,
                            line.get("seq"),
                            line.get("actor"),
                            line.get("action"),
                            line.get("on"),
                            previous);
            assertEquals(previous, line.get("previous"));
            previous = Hash.sha256("audit-line", text.getBytes(StandardCharsets.UTF_8))
                    .hex();
            assertEquals(previous, line.get("hash"));
        }
        var mine = " where practice_id = '" + channel.practice + "' and seq = 2";

        assertThrows(
                IllegalStateException.class,
                () -> Rows.of("delete from audit_lines" + mine + " returning 1", row -> row.getInt(1)));
        assertEquals(List.of(), breaks());
    }

    private TestThread worked() {
        var thread = TestThread.handedIn(channel, 0);
        thread.tell(officer, step("ACKNOWLEDGE", "SUBMITTED"));
        thread.take(officer, step("ASSESS", "ACKNOWLEDGED")).then().statusCode(204);
        thread.tell(officer, step("ASK", "ASSESSMENT"));
        thread.say(thread.seal3("chat", "Nee"), step("ANSWER", "QUESTION_TO_REPORTER"), List.of())
                .then()
                .statusCode(204);
        var word = thread.seal4(officer, "Dank je wel");
        thread.tell(officer, word, null).then().statusCode(204);
        var hold = Map.of(
                "reason", "COURT_CASE", "until", TestClock.today().plusDays(9).toString());
        write(officer.token(), hold).put(thread.at(OFFICER) + "/hold").then().statusCode(204);
        write(officer.token()).delete(thread.at(OFFICER) + "/hold").then().statusCode(204);
        as(officer.token()).get("/v1/organisation/register.csv").then().statusCode(200);
        as(officer.token()).get("/v1/organisation/register.pdf").then().statusCode(200);
        write(
                        channel.token(),
                        Map.of("officer", channel.officers.get(2).identity.kid().hex()))
                .post(thread.at(ADVISOR) + "/exclusions")
                .then()
                .statusCode(204);
        return thread;
    }

    private List<String> breaks() {
        return Rows.of(
                "select broken from audit_breaks where practice_id = '" + channel.practice + "'",
                row -> row.getString(1));
    }
}
