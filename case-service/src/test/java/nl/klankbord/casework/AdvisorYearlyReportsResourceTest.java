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
import java.util.concurrent.TimeUnit;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorYearlyReportsResourceTest {
    private static final String REPORTS = "/v1/advisor/yearly-reports";
    private static final String REPORT = REPORTS + "/7a6b5c4d-3e2f-4a1b-9c8d-0e1f2a3b4c5d/2025";
    private static final String JSON = "application/json";
    private final String token = Tokens.advisor("noor");

    @BeforeEach
    void reportingAnswers() {
        IntakeStandIn.answers(IntakeStandIn.json(200, JSON, "{\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', ''",
        "GET, /document, /document?lang=nl",
        "GET, /report.pdf?lang=en&case=x, /report.pdf?lang=en",
        "GET, /data.csv?lang=en, /data.csv?lang=en",
        "PUT, /text, /text",
        "POST, /steps, /steps"
    })
    void aCallAboutAYearlyReportIsPassedOnUnderAnAddressMadeHere(String method, String asked, String passed)
            throws Exception {
        write(token)
                .contentType(JSON)
                .body(method.equals("GET") ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8))
                .request(method, REPORT + asked)
                .then()
                .statusCode(200)
                .body("a", equalTo(1));

        var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals(method, call.getRequestMethod());
        assertEquals(REPORT + passed, call.getRequestURI().toString());
        assertEquals("Bearer " + token, call.getRequestHeaders().getFirst("Authorization"));
    }

    @Test
    void theListPassesAndNothingThatIsNotInTheListOfAddresses() throws Exception {
        as(token).get(REPORTS).then().statusCode(200);
        assertEquals(
                REPORTS,
                IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS).getRequestURI().toString());

        as(token).get(REPORT + "/report.exe").then().statusCode(404);
        as(token).get(REPORT + "/document?lang=xx").then().statusCode(400);
        as(token).get(REPORTS + "/7a6b5c4d/2025").then().statusCode(404);
        assertNull(IntakeStandIn.CALLS.poll(100, TimeUnit.MILLISECONDS));
    }
}
