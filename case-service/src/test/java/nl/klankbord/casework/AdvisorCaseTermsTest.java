package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static nl.klankbord.casework.TestConversation.casesOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.CaseFellDormant;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.CaseReopened;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What terms do to a case: reopening, silence, destruction, holds and the clock of the law. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorCaseTermsTest {
    private static final String CASES = "/v1/advisor/cases/";

    private TestPractice practice;
    private TestAdvisor advisor;
    private ChannelId channel;
    private TestConversation conversation;
    private CaseId id;

    @BeforeEach
    void aCaseThatWasAnswered() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        channel = practice.openChannel(advisor);
        conversation = TestConversation.on(channel).grantedTo(advisor);
        id = conversation.received().caseId();
    }

    @Test
    void theReporterReopensByWriting() {
        answered();
        close();

        conversation.reporterWrote(2);

        Broker.get().expect(CaseReopened.class, event -> event.caseId().equals(id));
        read().body("status", equalTo("EXPLORING"))
                .body("coded", equalTo(false))
                .body("end.closed", nullValue())
                .body("waitsFor", equalTo("advisor"));
    }

    @Test
    void silenceMakesACaseDormantAndInTheEndClosesIt() {
        answered();
        conversation.advisorWrote(advisor, 2).advisorWrote(advisor, 3);
        await().untilAsserted(() -> read().body("end.silentUntil", notNullValue()));

        Rows.change("update cases set silent_until_on = silent_until_on - 365 where id = '" + id + "'");
        Broker.get().expect(CaseFellDormant.class, event -> event.caseId().equals(id));
        read().body("status", equalTo("DORMANT"));
        Rows.change("update cases set silent_until_on = silent_until_on - 365 where id = '" + id + "'");

        Broker.get().expect(CaseClosed.class, event -> event.caseId().equals(id));
        read().body("status", equalTo("CLOSED")).body("coded", equalTo(false));
        code(advisor).then().statusCode(204);
        read().body("coded", equalTo(true));
    }

    @Test
    void whatWasKeptForItsTermIsDestroyedUnlessItIsHeld() {
        answered();
        close();
        var until = TestClock.today().plusDays(30).toString();
        var hold = Map.of("reason", "COURT_CASE", "until", until);
        write(advisor.token(), hold).put(CASES + id + "/legal-hold").then().statusCode(204);
        read().body("end.heldUntil", equalTo(until)).body("holdReason", equalTo("COURT_CASE"));
        var other = TestConversation.on(channel).grantedTo(advisor);
        var otherId = other.received().caseId();
        step(advisor, otherId, "SET_ASIDE", "RECEIVED").then().statusCode(204);

        Rows.change("update cases set purge_due_on = purge_due_on - 400");
        Broker.get().expect(CasePurged.class, event -> event.caseId().equals(otherId));
        read().body("status", equalTo("CLOSED"));
        write(advisor.token()).delete(CASES + id + "/legal-hold").then().statusCode(204);
        Broker.get().expect(CasePurged.class, event -> event.caseId().equals(id));

        assertEquals(0, casesOf(advisor).size());
        assertEquals(List.of(), Rows.naming(id.text(), conversation.mailbox.hex()));
        as(practice.token())
                .get("/v1/practice/destructions")
                .then()
                .statusCode(200)
                .body("destructions[0].rule", equalTo("case.purge"))
                .body(
                        "destructions[0].month",
                        equalTo(TestClock.today().toString().substring(0, 7)))
                .body("destructions[0].destroyed", equalTo(2));
        as(advisor.token()).get("/v1/practice/destructions").then().statusCode(403);
    }

    @Test
    void aHoldHasAnEndInReach() {
        for (var until : List.of(TestClock.today(), TestClock.today().plusYears(3))) {
            write(advisor.token(), Map.of("reason", "COURT_CASE", "until", until.toString()))
                    .put(CASES + id + "/legal-hold")
                    .then()
                    .statusCode(400);
        }
        write(
                        advisor.token(),
                        Map.of(
                                "reason",
                                "BECAUSE",
                                "until",
                                TestClock.today().plusDays(1).toString()))
                .put(CASES + id + "/legal-hold")
                .then()
                .statusCode(400);
    }

    @Test
    void theClockOfTheLawRunsWhereAdvisorsReceiveReportsByLaw() {
        var receiving = practice.openChannel(AdvisorRole.DESIGNATED_RECEIVER, advisor);
        var report = TestConversation.on(receiving).grantedTo(advisor).received();
        var clock = CASES + report.caseId() + "/legal-clock";
        Broker.get()
                .expect(
                        CaseStatutoryTermsSet.class,
                        event -> event.caseId().equals(report.caseId())
                                && report.receivedOn().plusDays(7).equals(event.ackDue()));

        write(advisor.token(), Map.of("runs", false)).put(clock).then().statusCode(204);
        write(advisor.token(), Map.of("runs", false)).put(clock).then().statusCode(204);

        var stopped = Broker.get()
                .expect(
                        CaseStatutoryTermsSet.class,
                        event -> event.caseId().equals(report.caseId()) && event.ackDue() == null);
        assertEquals(
                new CaseStatutoryTermsSet(
                        report.caseId(), List.of(), null, null, List.of(), List.of(), 7, TestClock.today()),
                stopped);
        as(advisor.token())
                .get(CASES + report.caseId())
                .then()
                .body("legal.possible", equalTo(true))
                .body("legal.feedbackDue", nullValue());
        write(advisor.token(), Map.of("runs", true))
                .put(CASES + id + "/legal-clock")
                .then()
                .statusCode(409);
    }

    @Test
    void theRulesSayWhatTheyAreAndWhereTheyComeFrom() {
        as(advisor.token())
                .get("/v1/advisor/deadline-rules")
                .then()
                .statusCode(200)
                .body("rules.find { it.key == 'case.purge' }.values", equalTo(List.of(12)))
                .body("rules.find { it.key == 'aftercare.check' }.values", equalTo(List.of(1, 3, 6)))
                .body("rules.find { it.key == 'role.receiver.ack' }.statutory", equalTo(true))
                .body("yearEnd.year", equalTo(yearThatTakesCards()));
    }

    /** Until the middle of January. */
    private static @Nullable Integer yearThatTakesCards() {
        var today = TestClock.today();
        return today.getDayOfYear() <= 15 ? today.getYear() - 1 : null;
    }

    private void answered() {
        conversation.advisorWrote(advisor, 0).advisorWrote(advisor, 1).reporterWrote(1);
        await().untilAsserted(() -> read().body("status", equalTo("INTAKE")).body("r2a", equalTo(1)));
    }

    private void close() {
        step("TALK_WAS_ENOUGH", "INTAKE").then().statusCode(204);
        code(advisor).then().statusCode(204);
        step("CLOSE", "AFTERCARE").then().statusCode(204);
    }

    private io.restassured.response.ValidatableResponse read() {
        return as(advisor.token()).get(CASES + id).then().statusCode(200);
    }

    private Response step(String step, String from) {
        return step(advisor, id, step, from);
    }

    private static Response step(TestAdvisor actor, CaseId which, String step, String from) {
        return write(actor.token(), Map.of("step", step, "from", from)).post(CASES + which + "/steps");
    }

    private Response code(TestAdvisor actor) {
        return write(actor.token()).post(CASES + id + "/codings");
    }
}
