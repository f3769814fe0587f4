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
import java.util.List;
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
class AdvisorEscalationsResourceTest {
    private static final String THREADS = "/v1/advisor/escalations";
    private static final String THREAD = THREADS + "/" + "c4".repeat(16);
    private static final String JSON = "application/json";
    private final String token = Tokens.advisor("noor");
    private final String file = "/attachments/" + "0a".repeat(16);

    @BeforeEach
    void reportingAnswers() {
        IntakeStandIn.answers(IntakeStandIn.json(200, JSON, "{\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', ''",
        "DELETE, '', ''",
        "GET, /messages, /messages?a2o=-1&o2a=-1&limit=50",
        "GET, /messages?o2a=3&case=x&limit=7, /messages?a2o=-1&o2a=3&limit=7",
        "POST, /messages, /messages",
        "POST, /exclusions, /exclusions",
        "POST, /attachments, /attachments",
        "GET, {file}/parts, {file}/parts",
        "GET, {file}/parts/12, {file}/parts/12",
        "PUT, {file}/parts/0, {file}/parts/0"
    })
    void aCallAboutAThreadIsPassedOnUnderAnAddressMadeHere(String method, String asked, String passed)
            throws Exception {
        var type = method.equals("PUT") ? "application/octet-stream" : JSON;
        var bodiless = method.equals("GET") || method.equals("DELETE");

        write(token)
                .contentType(bodiless ? JSON : type)
                .body(bodiless ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8))
                .request(method, THREAD + asked.replace("{file}", file))
                .then()
                .statusCode(200)
                .body("a", equalTo(1));

        var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals(method, call.getRequestMethod());
        assertEquals(
                THREAD + passed.replace("{file}", file), call.getRequestURI().toString());
        assertEquals("Bearer " + token, call.getRequestHeaders().getFirst("Authorization"));
    }

    @Test
    void newThreadsAndTheOwnListPassWithoutAName() throws Exception {
        as(token).get(THREADS).then().statusCode(200);
        write(token, "{}").post(THREADS).then().statusCode(200);

        for (var method : new String[] {"GET", "POST"}) {
            var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
            assertEquals(method, call.getRequestMethod());
            assertEquals(THREADS, call.getRequestURI().toString());
        }
    }

    @Test
    void nothingOfAThreadIsKeptHere() throws Exception {
        write(token, "{}").post(THREAD + "/messages").then().statusCode(200);

        assertEquals(List.of(), Rows.naming("c4".repeat(16)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/{id}/grants",
                "/{id}/messages/../../x",
                "/{id}/attachments/nothing/parts",
                "/{id}/attachments/{file}/parts/first",
                "/{id}/messages?a2o=x"
            })
    void whatIsNotOnTheListGoesNowhere(String address) throws Exception {
        var path = THREADS + address.replace("{id}", "c4".repeat(16)).replace("{file}", "0a".repeat(16));

        var status = as(token).urlEncodingEnabled(false).get(path).statusCode();

        assertEquals(4, status / 100, path);
        assertNull(IntakeStandIn.CALLS.poll(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void onlyAdvisorsPass() throws Exception {
        as(Tokens.of("boss", "practice-manager").sign()).get(THREAD).then().statusCode(403);
        as(Tokens.of("fatma", "officer").sign()).get(THREAD).then().statusCode(403);
        as(token).get(THREAD + "/messages?limit=101").then().statusCode(400);
        assertNull(IntakeStandIn.CALLS.poll(50, TimeUnit.MILLISECONDS));
    }
}
