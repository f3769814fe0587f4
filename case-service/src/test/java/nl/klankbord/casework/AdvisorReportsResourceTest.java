package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.CaseAnswered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an advisor records for somebody who called passes to intake-service with the advisor's own token. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorReportsResourceTest {
    private final String token = Tokens.advisor("noor");

    @BeforeEach
    void intakeAnswers() {
        IntakeStandIn.answers(IntakeStandIn::empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/advisor/reports", "/v1/advisor/report-challenges"})
    void aRecordedContactPasses(String address) throws Exception {
        write(token, Map.of("channel", "x"))
                .post(address + "?from=elsewhere")
                .then()
                .statusCode(204);

        var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals("POST", call.getRequestMethod());
        assertEquals(address, call.getRequestURI().toString());
        assertEquals("Bearer " + token, call.getRequestHeaders().getFirst("Authorization"));
    }

    @Test
    void whoWroteAContactDownHasConfirmedItAndGetsNoMail() {
        var practice = TestPractice.open();
        var advisor = practice.advisor().enrolled();
        var colleague = practice.advisor().enrolled();
        var channel = practice.openChannel(advisor, colleague);
        var recorded = TestConversation.on(channel);
        var byAnother = TestConversation.on(channel);
        announce(advisor.token(), recorded).then().statusCode(204);
        announce(advisor.token(), recorded).then().statusCode(204);
        announce(colleague.token(), byAnother).then().statusCode(204);

        recorded.grantedTo(advisor);
        byAnother.grantedTo(advisor);

        var caseId = recorded.received().caseId();
        Broker.get().expect(CaseAcknowledged.class, event -> event.caseId().equals(caseId));
        var other = byAnother.received().caseId().text();
        var statuses = TestConversation.casesOf(advisor).stream()
                .collect(Collectors.toMap(found -> found.get("id"), found -> found.get("status")));
        assertEquals(Map.of(caseId.text(), "ACKNOWLEDGED", other, "RECEIVED"), statuses);
        assertEquals(
                List.of(),
                Rows.of(
                        "select 1 from recorded_contacts where mailbox_id = '" + recorded.mailbox.hex() + "'",
                        row -> 1));
        recorded.advisorWrote(advisor, 0);
        Broker.get().expect(CaseAnswered.class, event -> event.caseId().equals(caseId));
    }

    private static Response announce(String token, TestConversation conversation) {
        return write(token, Map.of("mailbox", conversation.mailbox.hex())).post("/v1/advisor/recorded-contacts");
    }

    @Test
    void aRefusalComesBackAsItIs() {
        IntakeStandIn.answers(IntakeStandIn.json(
                400, "application/problem+json", "{\"type\":\"/problems/grant-refused\",\"status\":400}"));

        write(token, Map.of())
                .post("/v1/advisor/reports")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/grant-refused"));
    }

    @Test
    void nobodyElsePasses() {
        var manager = TestPractice.open().token();

        write(manager, Map.of()).post("/v1/advisor/reports").then().statusCode(403);
        write(manager, Map.of()).post("/v1/advisor/recorded-contacts").then().statusCode(403);
        write(TestPractice.open().advisor().enrolled().token(), Map.of("mailbox", "x"))
                .post("/v1/advisor/recorded-contacts")
                .then()
                .statusCode(400);
        RestAssured.given()
                .contentType("application/json")
                .header("X-Requested-With", "klankbord")
                .header("Sec-Fetch-Site", "same-origin")
                .body("{}")
                .post("/v1/advisor/reports")
                .then()
                .statusCode(401);
        assertTrue(IntakeStandIn.CALLS.isEmpty());
    }
}
