package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeStatementsResourceTest {
    private static final String STATEMENTS = "/v1/practice/statements";
    private static final String ORGANISATION = "/7a6b5c4d-3e2f-4a1b-9c8d-0e1f2a3b4c5d";
    private static final String NUMBER = "/2026-ABC234-01";

    private final String manager = Tokens.manager(UUID.randomUUID());

    @BeforeEach
    void reportingAnswers() {
        IntakeStandIn.CALLS.clear();
        IntakeStandIn.answers(IntakeStandIn.json(200, "application/json", "{\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', ''",
        "PUT, /supplier, /supplier",
        "PUT, {o}/customer, {o}/customer",
        "POST, {o}, {o}",
        "POST, {o}{n}/credit, {o}{n}/credit",
        "GET, {o}{n}/pdf?lang=en&case=x, {o}{n}/pdf?lang=en",
        "GET, {o}{n}/pdf, {o}{n}/pdf?lang=nl",
        "GET, {o}{n}/invoice, {o}{n}/invoice"
    })
    void aCallIsPassedOnUnderAnAddressMadeHere(String method, String asked, String passed) throws Exception {
        write(manager)
                .body(method.equals("GET") ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8))
                .request(method, STATEMENTS + full(asked))
                .then()
                .statusCode(200)
                .body("a", equalTo(1));

        var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals(method, call.getRequestMethod());
        assertEquals(STATEMENTS + full(passed), call.getRequestURI().toString());
        assertEquals("Bearer " + manager, call.getRequestHeaders().getFirst("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nobody", "{o}/1", "{o}/2026-ABC234/pdf", "{o}{n}/pdf?lang=../x", "{o}{n}/hours"})
    void whatIsNotOnTheListGoesNowhere(String address) throws Exception {
        var status = as(manager)
                .urlEncodingEnabled(false)
                .get(STATEMENTS + full(address))
                .statusCode();

        assertEquals(4, status / 100, address);
        assertNull(IntakeStandIn.CALLS.poll(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void onlyManagersPass() {
        as(Tokens.advisor("somebody")).get(STATEMENTS).then().statusCode(403);
    }

    private static String full(String address) {
        return address.replace("{o}", ORGANISATION).replace("{n}", NUMBER);
    }

    @Test
    void theLogOfEscalationsIsPassedOnToTheManagerAlone() throws Exception {
        write(manager)
                .get("/v1/practice/escalation-audit?after=3&case=x")
                .then()
                .statusCode(200);

        var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals(
                "/v1/practice/escalation-audit?after=3&limit=500",
                call.getRequestURI().toString());
        write(Tokens.advisor("somebody"))
                .get("/v1/practice/escalation-audit")
                .then()
                .statusCode(403);
    }
}
