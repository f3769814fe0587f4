package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.concurrent.TimeUnit;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails, calendar and news of the law pass through to notification-service. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorNoticesResourceTest {
    private static final String NOTICES = "/v1/advisor/notices";

    @ParameterizedTest
    @CsvSource({
        "GET, /preferences",
        "PUT, /preferences",
        "POST, /calendar",
        "DELETE, /calendar",
        "GET, /bulletin",
    })
    void aCallIsPassedOnWithTheTokenOfTheCaller(String method, String what) throws Exception {
        var token = Tokens.advisor("noor");
        IntakeStandIn.answers(IntakeStandIn.json(200, "application/json", "{\"a\":1}"));
        var call = write(token).header("If-Match", "\"3\"");
        if (method.equals("PUT")) call.contentType("application/json").body("{}");

        call.request(method, NOTICES + what).then().statusCode(200).body("a", equalTo(1));

        var passed = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals(method, passed.getRequestMethod());
        assertEquals(NOTICES + what, passed.getRequestURI().toString());
        assertEquals("Bearer " + token, passed.getRequestHeaders().getFirst("Authorization"));
        assertEquals("\"3\"", passed.getRequestHeaders().getFirst("If-Match"));
    }

    @Test
    void nothingElsePassesAndNobodyWithoutASession() {
        IntakeStandIn.answers(IntakeStandIn::empty);

        RestAssured.given().get(NOTICES + "/preferences").then().statusCode(401);
        write(Tokens.advisor("noor")).get(NOTICES + "/people").then().statusCode(404);
        assertTrue(IntakeStandIn.CALLS.isEmpty());
    }
}
