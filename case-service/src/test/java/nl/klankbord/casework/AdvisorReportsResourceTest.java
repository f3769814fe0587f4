package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.klankbord.local.StackTestResource;
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
