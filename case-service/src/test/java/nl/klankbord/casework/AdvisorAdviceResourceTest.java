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
import org.junit.jupiter.params.provider.ValueSource;

/** Calls about what advisors do for an organisation pass to reporting-service, under addresses that are made here. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorAdviceResourceTest {
    private static final String JSON = "application/json";
    private static final String ORGANISATION = "7a6b5c4d-3e2f-4a1b-9c8d-0e1f2a3b4c5d";
    private static final String ONE = "1b7e9d34-5c60-4f8a-a2d1-90e3f4c5b6a7";
    private final String token = Tokens.advisor("noor");

    @BeforeEach
    void reportingAnswers() {
        IntakeStandIn.answers(IntakeStandIn.json(200, JSON, "{\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, advice, advice",
        "GET, advice/{organisation}, advice/{organisation}",
        "POST, advice/{organisation}/{one}, advice/{organisation}/{one}",
        "PUT, advice/{organisation}/{one}?case=x&version=3, advice/{organisation}/{one}?version=3",
        "DELETE, advice/{organisation}/{one}?version=2, advice/{organisation}/{one}?version=2",
        "POST, advice/{organisation}/{one}/steps, advice/{organisation}/{one}/steps",
        "POST, signals/{organisation}/{one}, signals/{organisation}/{one}",
        "PUT, signals/{organisation}/{one}?version=3, signals/{organisation}/{one}?version=3",
        "DELETE, signals/{organisation}/{one}?version=2, signals/{organisation}/{one}?version=2",
        "POST, signals/{organisation}/{one}/steps, signals/{organisation}/{one}/steps",
        "GET, activities/{organisation}?year=2026&case=x, activities/{organisation}?year=2026",
        "POST, activities/{organisation}/{one}, activities/{organisation}/{one}",
        "PUT, activities/{organisation}/{one}?version=3, activities/{organisation}/{one}?version=3",
        "DELETE, activities/{organisation}/{one}?version=2, activities/{organisation}/{one}?version=2",
        "POST, activities/{organisation}/{one}/steps, activities/{organisation}/{one}/steps",
        "GET, profiles/{organisation}?x=1, profiles/{organisation}",
        "PUT, profiles/{organisation}, profiles/{organisation}",
        "GET, advice-requests?x=1, advice-requests",
        "PUT, advice-requests/c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4/records, advice-requests/c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4/records"
    })
    void aCallIsPassedOnUnderAnAddressMadeHere(String method, String asked, String passed) throws Exception {
        var bodiless = method.equals("GET") || method.equals("DELETE");

        write(token)
                .body(bodiless ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8))
                .request(method, named(asked))
                .then()
                .statusCode(200)
                .body("a", equalTo(1));

        var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals(method, call.getRequestMethod());
        assertEquals(named(passed), call.getRequestURI().toString());
        assertEquals("Bearer " + token, call.getRequestHeaders().getFirst("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advice/nobody",
                "advice/{organisation}/first",
                "advice/{organisation}/{one}/grants",
                "signals/{organisation}",
                "activities/{organisation}",
                "advice-requests/{one}/records",
            })
    void whatIsNotOnTheListGoesNowhere(String address) throws Exception {
        var status = as(token).urlEncodingEnabled(false).get(named(address)).statusCode();

        assertEquals(4, status / 100, address);
        assertNull(IntakeStandIn.CALLS.poll(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void onlyAdvisorsPass() throws Exception {
        var manager = Tokens.of("boss", "practice-manager").sign();

        as(manager).get(named("advice/{organisation}")).then().statusCode(403);
        assertNull(IntakeStandIn.CALLS.poll(50, TimeUnit.MILLISECONDS));
    }

    private static String named(String address) {
        return "/v1/advisor/" + address.replace("{organisation}", ORGANISATION).replace("{one}", ONE);
    }
}
