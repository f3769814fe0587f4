package nl.klankbord.intake.reports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import nl.klankbord.intake.testing.Advisor;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.ProofOfWorkSearch;
import nl.klankbord.protocol.events.CaseKeyGranted;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Hex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An advisor's browser makes a pickup code for somebody who called, and sends the report through the advisor's door. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AdvisorReportsResourceTest {
    private Practice practice;
    private Reporter code;

    @BeforeEach
    void aNewCode() {
        practice = Practice.shared();
        code = new Reporter(practice);
    }

    @Test
    void aRecordedReportIsAReportLikeAnyOther() {
        record(practice.advisor(), paid(practice.advisor())).then().statusCode(204);

        code.call(code.token(), "mailboxes", Map.of()).then().statusCode(200).body("grants.size()", is(1));
        await().untilAsserted(() -> assertEquals(
                List.of(ReportReceived.TYPE, CaseKeyGranted.TYPE),
                Broker.heard(Topics.INTAKE_CONVERSATIONS, code.mailbox()).stream()
                        .map(EventEnvelope::type)
                        .toList()));
    }

    @Test
    void theSameReportAgainIsAnsweredAsTheFirstTime() {
        var report = paid(practice.advisor());

        record(practice.advisor(), report).then().statusCode(204);
        record(practice.advisor(), report).then().statusCode(204);
    }

    @Test
    void nobodyRecordsForAColleague() {
        record(practice.backup(), paid(practice.backup()))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/grant-refused"));
    }

    @Test
    void aKeyForAColleagueBesideIsRefused() {
        var report = code.report(List.of(
                code.keys().grant(0, practice.advisor().prekey(), false),
                code.keys().grant(0, practice.backup().prekey(), true)));

        record(practice.advisor(), report).then().statusCode(400).body("type", equalTo("/problems/grant-refused"));
    }

    @Test
    void aRecordedReportPaysLikeAnyOther() {
        var report = code.report();
        report.put("nonce", 0);
        report.put("challenge", "00".repeat(32));

        record(practice.advisor(), report).then().statusCode(403).body("type", equalTo("/problems/work-refused"));
    }

    @Test
    void whoIsNotAnAdvisorRecordsNothing() {
        record(new Advisor(), paid(practice.advisor())).then().statusCode(403);
        anonymous(code.report()).post("/v1/advisor/reports").then().statusCode(401);
        anonymous(Map.of("channel", practice.channel().hex()))
                .post("/v1/advisor/report-challenges")
                .then()
                .statusCode(401);
    }

    @Test
    void theReportersDoorStillTakesNoStaff() {
        practice.advisor()
                .signedIn()
                .contentType("application/json")
                .body(code.report())
                .post("/v1/reporter/reports")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsNoReportIsRefused() {
        practice.advisor()
                .signedIn()
                .contentType("application/json")
                .body("{\"channel\":\"x\"}")
                .post("/v1/advisor/reports")
                .then()
                .statusCode(400);
    }

    private Map<String, Object> paid(Advisor recording) {
        var report = code.report();
        var issued = recording
                .signedIn()
                .contentType("application/json")
                .body(Map.of("channel", practice.channel().hex()))
                .post("/v1/advisor/report-challenges");
        String challenge = issued.path("challenge");
        int difficulty = issued.path("difficulty");
        report.put("challenge", challenge);
        report.put(
                "nonce",
                ProofOfWorkSearch.find(Hex.decode(challenge), code.keys().mailbox(), difficulty));
        return report;
    }

    private static RequestSpecification anonymous(Object body) {
        return Reporter.json(body).header("X-Requested-With", "klankbord").header("Sec-Fetch-Site", "same-origin");
    }

    private static Response record(Advisor recording, Map<String, Object> report) {
        return recording.signedIn().contentType("application/json").body(report).post("/v1/advisor/reports");
    }
}
