package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AdviceAnswered;
import nl.klankbord.protocol.events.AdviceGiven;
import org.junit.jupiter.api.Test;

/** What advisors recommend and signal, and what organisations answer (RPT-11, RPT-14). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class AdviceResourcesTest {
    private static final String PORTAL = "/v1/organisation/advice";
    private static final List<Boolean> NO_TRACE = Collections.nCopies(10, true);

    private final String id = UUID.randomUUID().toString();

    @Test
    void adviceIsGivenAnsweredDoneAndClosed() {
        var channel = TestChannel.withOfficers(1);
        var officer = channel.officers.get(0);
        draft(channel, "OTHER_SOURCES").then().statusCode(204);
        draft(channel, "OTHER_SOURCES").then().statusCode(204);
        draft(channel, "CASES").then().statusCode(409);
        as(officer.token()).get(PORTAL).then().statusCode(200).body("advice", hasSize(0));

        step(channel.token(), channel, "GIVE", 2).then().statusCode(409);
        step(channel.token(), channel, "GIVE", 1).then().statusCode(204);
        as(officer.token())
                .get(PORTAL)
                .then()
                .body("advice", hasSize(1))
                .body("advice[0].subject", equalTo("Maak de route bekend"))
                .body("advice[0].state", equalTo("GIVEN"))
                .body("advice[0].carried", equalTo(false))
                .body(
                        "advice[0].answerDue",
                        equalTo(TestClock.today().plusWeeks(6).toString()))
                .body("advice[0].steps", containsInAnyOrder("ADOPT", "ADOPT_PARTLY", "REJECT"));
        var given = Broker.get()
                .expect(AdviceGiven.class, event -> event.advice().text().equals(id));
        assertEquals(List.of(officer.person), given.readers());

        answer(officer, "ADOPT", "", 30).then().statusCode(400);
        answer(officer, "ADOPT", "HR", -1).then().statusCode(400);
        answer(officer, "PARTLY", "HR", 30).then().statusCode(204);
        answer(officer, "NOT", "HR", 30).then().statusCode(409);
        register(channel)
                .then()
                .body("advice[0].state", equalTo("ACTION_OPEN"))
                .body("advice[0].response", equalTo("PARTLY"))
                .body("advice[0].owner", equalTo("HR"))
                .body("advice[0].steps", hasSize(0));
        Broker.get().expect(AdviceAnswered.class, event -> event.author().equals(channel.advisor.kid()));

        write(officer.token(), Map.of("version", 4)).post(portal("done")).then().statusCode(204);
        as(officer.token()).get(PORTAL).then().body("advice[0].state", equalTo("ACTION_DONE"));
        step(channel.token(), channel, "CLOSE", 5).then().statusCode(204);
        write(officer.token(), Map.of("version", 6)).post(portal("done")).then().statusCode(409);
    }

    @Test
    void whatRestsOnCasesIsReadBySomebodyElseAndSaidOnlyWhereEnoughWerePublished() {
        var channel = TestChannel.withOfficers(1).withColleague();
        draft(channel, "CASES").then().statusCode(204);

        step(channel.token(), channel, "GIVE", 1).then().statusCode(409);
        step(channel.token(), channel, "CHECK", 1, NO_TRACE).then().statusCode(409);
        step(channel.colleagueToken(), channel, "CHECK", 1).then().statusCode(400);
        step(channel.colleagueToken(), channel, "CHECK", 1, List.of(true))
                .then()
                .statusCode(400);
        step(channel.colleagueToken(), channel, "CHECK", 1, NO_TRACE).then().statusCode(204);
        step(channel.token(), channel, "GIVE", 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-few-cases"));

        write(channel.token(), text("OTHER_SOURCES"))
                .put(advisor(channel, "advice") + "?version=2")
                .then()
                .statusCode(204);
        register(channel).then().body("advice[0].checked", equalTo(false)).body("advice[0].steps", contains("GIVE"));
        as(channel.token())
                .header("X-Requested-With", "klankbord")
                .delete(advisor(channel, "advice") + "?version=3")
                .then()
                .statusCode(204);
        register(channel).then().body("advice", hasSize(0));
    }

    @Test
    void whoeverRewroteAnAdviceOrASignalDoesNotCheckItAndTheDatabaseHoldsThemToThat() {
        var channel = TestChannel.withOfficers(1).withColleague();
        draft(channel, "CASES").then().statusCode(204);
        note(channel, "De OR en twee sessies").then().statusCode(204);
        write(channel.colleagueToken(), text("CASES"))
                .put(advisor(channel, "advice") + "?version=1")
                .then()
                .statusCode(204);
        write(channel.colleagueToken(), signalText("De OR en een enquête"))
                .put(advisor(channel, "signals") + "?version=1")
                .then()
                .statusCode(204);

        step(channel.colleagueToken(), channel, "CHECK", 2, NO_TRACE).then().statusCode(409);
        signal(channel.colleagueToken(), channel, "CHECK", 2).then().statusCode(409);
        channel.withANewKey();
        step(channel.token(), channel, "CHECK", 2, NO_TRACE).then().statusCode(409);
        signal(channel.token(), channel, "CHECK", 2).then().statusCode(409);
        for (var table : List.of("advice", "signals")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> Rows.of(
                            "update " + table + " set checker_marks = writer_marks, state = case when state = 'NOTED'"
                                    + " then 'CHECKED' else state end where id = '" + id + "' returning 1",
                            row -> row.getInt(1)));
        }
    }

    @Test
    void everySignalHasFourEyesAndSaysOnWhatItRests() {
        var channel = TestChannel.withOfficers(1).withColleague();
        var officer = channel.officers.get(0);
        note(channel, null).then().statusCode(400);
        note(channel, "De OR en twee sessies").then().statusCode(204);

        signal(channel.token(), channel, "GIVE", 1).then().statusCode(409);
        signal(channel.colleagueToken(), channel, "CHECK", 1).then().statusCode(204);
        as(officer.token()).get(PORTAL).then().body("signals", hasSize(0));
        signal(channel.token(), channel, "GIVE", 2).then().statusCode(204);
        as(officer.token())
                .get(PORTAL)
                .then()
                .body("signals", hasSize(1))
                .body("signals[0].sources", equalTo("De OR en twee sessies"))
                .body("signals[0].steps", hasSize(0));
        signal(channel.token(), channel, "FOLLOW", 3).then().statusCode(204);
        signal(channel.colleagueToken(), channel, "CLOSE", 4).then().statusCode(204);
        register(channel).then().body("signals[0].state", equalTo("CLOSED"));
    }

    /** It reads final reports: what was given to it, and what a published report holds (ORG-13). */
    @Test
    void aWorksCouncilReadsNothingBetweenReports() {
        var channel = TestChannel.withOfficers(1);
        draft(channel, "OTHER_SOURCES").then().statusCode(204);
        step(channel.token(), channel, "GIVE", 1).then().statusCode(204);
        as(channel.officers.get(0).token()).get(PORTAL).then().body("advice", hasSize(1));
        var council = TestReader.worksCouncil(channel.organisation).token();
        as(council)
                .get(PORTAL)
                .then()
                .statusCode(200)
                .body("advice", hasSize(0))
                .body("signals", hasSize(0));

        Rows.of(
                "insert into yearly_reports (organisation_id, year, version, state, nil, revision, texts, final_on, documents,"
                        + " document_hash) values ('" + channel.organisation
                        + "', 2025, 1, 'FINAL', false, 1, '{}', '2026-02-01',"
                        + " '{\"id\":\"" + id + "\"}', repeat('0', 64)) returning version",
                row -> 1);
        as(council).get(PORTAL).then().body("advice.id", equalTo(List.of(id)));
        Rows.of("update advice set addressee = 'WORKS_COUNCIL' where id = '" + id + "' returning version", row -> 1);
        Rows.of(
                "delete from yearly_reports where organisation_id = '" + channel.organisation + "' returning 1",
                row -> 1);
        as(council).get(PORTAL).then().body("advice.id", equalTo(List.of(id)));
    }

    @Test
    void adviceOfAnotherOrganisationIsNotThere() {
        var channel = TestChannel.withOfficers(1);
        var other = TestChannel.withOfficers(1);
        var stranger = other.officers.get(0);
        draft(channel, "OTHER_SOURCES").then().statusCode(204);
        step(channel.token(), channel, "GIVE", 1).then().statusCode(204);

        as(other.token())
                .get("/v1/advisor/advice/" + channel.organisation)
                .then()
                .statusCode(404);
        step(other.token(), channel, "CLOSE", 2).then().statusCode(404);
        step(other.token(), other, "CLOSE", 2).then().statusCode(404);
        as(stranger.token()).get(PORTAL).then().body("advice", hasSize(0));
        answer(stranger, "NOT", null, 0).then().statusCode(404);
        as(channel.token()).get(PORTAL).then().statusCode(403);
        as(channel.token())
                .get("/v1/advisor/advice")
                .then()
                .body("organisations.organisation", contains(channel.organisation.text()));
        as(stranger.token())
                .get("/v1/advisor/advice/" + channel.organisation)
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsLateSaysSoAndIsCarriedIntoTheNextYear() {
        var channel = TestChannel.withOfficers(1);
        var officer = channel.officers.get(0);
        draft(channel, "OTHER_SOURCES").then().statusCode(204);
        step(channel.token(), channel, "GIVE", 1).then().statusCode(204);

        longAgo("given_on = given_on - 400, answer_due_on = answer_due_on - 400");
        awaitState(officer, "NO_RESPONSE");
        as(officer.token()).get(PORTAL).then().body("advice[0].carried", equalTo(true));
        answer(officer, "ADOPT", "HR", 3, 3).then().statusCode(204);
        longAgo("action_due_on = action_due_on - 100");
        awaitState(officer, "ACTION_LATE");
        write(officer.token(), Map.of("version", 6)).post(portal("done")).then().statusCode(204);
    }

    private void longAgo(String change) {
        Rows.of(
                "with moved as (update advice set %s where id = '%s' returning 1) select * from moved"
                        .formatted(change, id),
                row -> row.getInt(1));
    }

    private static void awaitState(TestOfficer officer, String state) {
        await().untilAsserted(() -> as(officer.token()).get(PORTAL).then().body("advice[0].state", equalTo(state)));
    }

    private Response draft(TestChannel channel, String basis) {
        return write(channel.token(), text(basis)).post(advisor(channel, "advice"));
    }

    static Map<String, Object> text(String basis) {
        return Map.of(
                "kind",
                "PROCES",
                "addressee",
                "BOARD",
                "asked",
                false,
                "basis",
                basis,
                "subject",
                "Maak de route bekend",
                "why",
                "Niet iedereen kent de route",
                "effect",
                "Wie hulp zoekt, vindt die");
    }

    private Response note(TestChannel channel, String sources) {
        return write(channel.token(), signalText(sources)).post(advisor(channel, "signals"));
    }

    private static Map<String, Object> signalText(String sources) {
        var body = new HashMap<String, Object>(
                Map.of("theme", "Werkdruk", "text", "Dit horen wij", "form", "ORAL", "basis", "OTHER_SOURCES"));
        body.put("sources", sources);
        return body;
    }

    private Response step(String token, TestChannel channel, String step, int version) {
        return step(token, channel, step, version, List.of());
    }

    private Response step(String token, TestChannel channel, String step, int version, List<Boolean> noTrace) {
        return write(token, Map.of("step", step, "version", version, "noTrace", noTrace))
                .post(advisor(channel, "advice") + "/steps");
    }

    private Response signal(String token, TestChannel channel, String step, int version) {
        return write(token, Map.of("step", step, "version", version, "noTrace", NO_TRACE))
                .post(advisor(channel, "signals") + "/steps");
    }

    private Response answer(TestOfficer officer, String response, String owner, int days) {
        return answer(officer, response, owner, days, 2);
    }

    private Response answer(TestOfficer officer, String response, String owner, int days, int version) {
        var body = new HashMap<String, Object>(Map.of("response", response, "reason", "Dit past", "version", version));
        body.put("owner", owner);
        body.put("due", TestClock.today().plusDays(days).toString());
        return write(officer.token(), body).post(portal("answer"));
    }

    private Response register(TestChannel channel) {
        return as(channel.token()).get("/v1/advisor/advice/" + channel.organisation);
    }

    private String advisor(TestChannel channel, String what) {
        return "/v1/advisor/%s/%s/%s".formatted(what, channel.organisation, id);
    }

    private String portal(String what) {
        return PORTAL + "/" + id + "/" + what;
    }
}
