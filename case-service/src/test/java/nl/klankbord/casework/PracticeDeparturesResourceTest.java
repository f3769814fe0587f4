package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static nl.klankbord.casework.TestConversation.casesOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AdvisorPrekeyWithdrawn;
import nl.klankbord.protocol.events.EscalationClosed;
import nl.klankbord.protocol.events.EscalationHandedOver;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ThreadId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeDeparturesResourceTest {
    private TestPractice practice;
    private TestAdvisor advisor;
    private TestAdvisor backup;
    private ChannelId channel;
    private TestConversation conversation;

    @BeforeEach
    void anAdvisorAloneWithACase() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        backup = practice.advisor().enrolled();
        channel = practice.openChannel(advisor, backup);
        conversation = TestConversation.on(channel).grantedTo(advisor);
        conversation.received();
    }

    @AfterEach
    void now() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void whomADirectoryStillNamesStays() {
        conversation.grantedTo(backup, 1);
        await().until(() -> casesOf(backup).size() == 1);

        look(advisor).body("since", nullValue()).body("obstacle", equalTo("listed"));
        refused("listed", remove(advisor));

        sign(advisor);
        look(advisor).body("obstacle", nullValue());
        remove(advisor).then().statusCode(204);
    }

    @Test
    void theOnlyReaderStaysUntilTheReporterHasChosenAnother() {
        sign(advisor);
        look(advisor).body("obstacle", equalTo("only-reader")).body("until", nullValue());
        refused("only-reader", remove(advisor));
        assertEquals(1, casesOf(advisor).size());

        conversation.grantedTo(backup, 1);
        await().until(() -> casesOf(backup).size() == 1);

        remove(advisor).then().statusCode(204);
        Broker.get().expect(PersonRemoved.class, event -> event.person().equals(advisor.person));
        as(advisor.token()).get("/v1/advisor/cases").then().statusCode(403);
        as(advisor.token()).get("/v1/advisor/me").then().statusCode(403);
        as(practice.token()).get("/v1/practice/people").then().body("people", hasSize(1));
        remove(advisor).then().statusCode(404);
        conversation.grantedTo(advisor, 2).reporterWrote(1);
        await().until(() ->
                as(backup.token()).get("/v1/advisor/cases").path("cases[0].r2a").equals(1));
        as(advisor.token()).get("/v1/advisor/cases").then().statusCode(403);
    }

    @Test
    void whoeverWritesARunningEscalationPassesItOnFirst() {
        conversation.grantedTo(backup, 1);
        await().until(() -> casesOf(backup).size() == 1);
        var thread = ThreadId.of(TestAdvisor.bytes(ThreadId.LENGTH));
        var today = TestClock.today();
        tell(
                thread,
                new EscalationReceived(
                        thread, advisor.kid(), List.of(), List.of(), today, null, today, List.of(), List.of(), 7));
        await().untilAsserted(() -> look(advisor).body("obstacle", equalTo("escalations")));
        refused("escalations", remove(advisor));

        tell(thread, new EscalationHandedOver(thread, backup.kid(), advisor.kid(), today));
        await().untilAsserted(() -> look(advisor).body("obstacle", equalTo("listed")));
        sign(advisor);
        remove(advisor).then().statusCode(204);
        look(backup).body("obstacle", equalTo("escalations"));
        tell(thread, new EscalationClosed(thread, backup.kid(), today));
        await().untilAsserted(() -> look(backup).body("obstacle", equalTo("listed")));
    }

    private static void tell(ThreadId thread, Object event) {
        Broker.get().tell(Topics.REPORTING_ESCALATIONS, thread.hex(), event);
    }

    @Test
    void theAnnouncedTimeEndsTheWaiting() {
        sign(advisor);
        var manager = practice.admit("manager-" + practice.id, "practice-manager");
        announce(advisor).then().statusCode(204);
        announce(advisor).then().statusCode(204);
        refused("only-reader", remove(advisor));
        var today = TestClock.today().toString();
        var until = look(advisor)
                .body("since", equalTo(today))
                .body("obstacle", equalTo("only-reader"))
                .extract()
                .<String>path("until");
        assertTrue(until.compareTo(today) > 0, until);
        as(practice.token())
                .get("/v1/practice/people")
                .then()
                .body("people.find { it.id == '%s' }.leavingSince".formatted(advisor.person), equalTo(today));

        TestClock.moveBy(Duration.ofDays(400));
        remove(advisor).then().statusCode(204);

        as(practice.token())
                .get("/v1/practice/audit")
                .then()
                .body(
                        "lines.findAll { it.actor == '%s' }.action".formatted(manager.text()),
                        equalTo(List.of("PERSON_ADMITTED", "DEPARTURE_ANNOUNCED", "PERSON_REMOVED")));
    }

    @Test
    void nothingIsSealedToSomebodyWhoLeft() {
        var prekey = backup.prekeys(monday(), 1).get(0);
        write(backup.token(), Map.of("prekeys", List.of(prekey.text())))
                .post("/v1/advisor/prekeys")
                .then()
                .statusCode(204);
        sign(backup);

        remove(backup).then().statusCode(204);

        var withdrawn = Broker.get()
                .expect(AdvisorPrekeyWithdrawn.class, event -> event.owner().equals(backup.kid()));
        assertEquals(prekey.notBefore(), withdrawn.week());
    }

    @Test
    void somebodyOfAnotherPracticeIsNotThere() {
        var other = TestPractice.open();

        as(other.token()).get(path(advisor)).then().statusCode(404);
        as(advisor.token()).get(path(advisor)).then().statusCode(403);
        write(other.token()).put(path(advisor)).then().statusCode(404);
        write(other.token()).post(path(advisor) + "/removals").then().statusCode(404);
        write(advisor.token()).post(path(advisor) + "/removals").then().statusCode(403);
    }

    private static java.time.LocalDate monday() {
        return TestClock.today().with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    }

    private void sign(TestAdvisor leaving) {
        new TestDirectories(practice, channel).end(leaving, advisor, backup);
    }

    private static void refused(String code, Response answer) {
        answer.then().statusCode(409).body("errors[0].code", equalTo(code));
    }

    private ValidatableResponse look(TestAdvisor person) {
        return as(practice.token()).get(path(person)).then().statusCode(200);
    }

    private Response announce(TestAdvisor person) {
        return write(practice.token()).put(path(person));
    }

    private Response remove(TestAdvisor person) {
        return write(practice.token()).post(path(person) + "/removals");
    }

    private static String path(TestAdvisor person) {
        return "/v1/practice/departures/" + person.person.text();
    }
}
