package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorConversationsResourceTest {
    private static final String JSON = "application/json";
    private final String token = Tokens.advisor("noor");
    private final String conversation = "/v1/advisor/conversations/" + UUID.randomUUID();
    private final String file = "/attachments/" + "0a".repeat(16);

    @BeforeEach
    void intakeAnswers() {
        IntakeStandIn.answers(IntakeStandIn::empty);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', ''",
        "GET, /messages, /messages?r2a=-1&a2r=-1&limit=50",
        "GET, /messages?r2a=3&a2r=-1&limit=7, /messages?r2a=3&a2r=-1&limit=7",
        "GET, /messages?limit=7&secret=x&r2a=3, /messages?r2a=3&a2r=-1&limit=7",
        "POST, /messages, /messages",
        "POST, /readings, /readings",
        "POST, /attachments, /attachments",
        "GET, {file}/parts, {file}/parts",
        "GET, {file}/parts/12, {file}/parts/12",
        "PUT, {file}/parts/0, {file}/parts/0"
    })
    void aCallIsPassedOnUnderAnAddressMadeHere(String method, String asked, String passed) throws Exception {
        IntakeStandIn.answers(IntakeStandIn.json(200, JSON, "{\"a\":1}"));
        var type = method.equals("PUT") ? "application/octet-stream" : JSON;

        write(token)
                .contentType(method.equals("GET") ? JSON : type)
                .body(method.equals("GET") ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8))
                .request(method, conversation + asked.replace("{file}", file))
                .then()
                .statusCode(200)
                .contentType(containsString(JSON))
                .body("a", equalTo(1));

        var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals(method, call.getRequestMethod());
        assertEquals(
                conversation + passed.replace("{file}", file),
                call.getRequestURI().toString());
    }

    @Test
    void onlyNamedHeadersPass() throws Exception {
        write(token, Map.of("r2a", 1))
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"1\"")
                .header("Range", "bytes=0-9")
                .header("Cookie", "q_session_case=secret")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Sec-Fetch-Site", "same-origin")
                .header("User-Agent", "a browser")
                .post(conversation + "/readings")
                .then()
                .statusCode(204);

        var headers = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS).getRequestHeaders();
        assertEquals("Bearer " + token, headers.getFirst("Authorization"));
        assertEquals("klankbord", headers.getFirst("X-Requested-With"));
        assertEquals("k", headers.getFirst("Idempotency-Key"));
        assertEquals("\"1\"", headers.getFirst("If-Match"));
        assertEquals("bytes=0-9", headers.getFirst("Range"));
        Stream.of("Cookie", "X-Forwarded-For", "Sec-Fetch-Site", "User-Agent")
                .forEach(name -> assertNull(headers.getFirst(name), name));
    }

    @Test
    void anAnswerKeepsItsStatusAndOurHeaders() {
        IntakeStandIn.answers(exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            exchange.getResponseHeaders().set("Server", "inside");
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/100");
            IntakeStandIn.json(409, "application/problem+json", "{\"type\":\"/problems/conversation-moved\"}")
                    .give(exchange);
        });

        write(token, Map.of("message", "x"))
                .post(conversation + "/messages")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conversation-moved"))
                .header("Set-Cookie", (String) null)
                .header("Server", (String) null)
                .header("Content-Range", "bytes 0-9/100")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aRedirectIsNotFollowed() {
        IntakeStandIn.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        as(token).get(conversation).then().statusCode(503).body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void anIntakeThatIsAwayIsAProblemThatPasses() {
        IntakeStandIn.answers(HttpExchange::close);

        as(token)
                .get(conversation)
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/unavailable"));
        write(token, Map.of("r2a", 1)).post(conversation + "/readings").then().statusCode(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/advisor/conversations/nothing",
                "/v1/advisor/conversations/{id}/messages/../../x",
                "/v1/advisor/conversations/{id}/grants",
                "/v1/advisor/conversations/{id}/attachments/nothing/parts",
                "/v1/advisor/conversations/{id}/attachments/{file}/parts/first",
                "/v1/advisor/conversations/{id}%2fmessages",
                "/v1/advisor/conversations/{id}/messages?r2a=x"
            })
    void whatIsNotOnTheListGoesNowhere(String address) throws Exception {
        var path = address.replace("{id}", UUID.randomUUID().toString()).replace("{file}", "0a".repeat(16));

        var status = as(token).urlEncodingEnabled(false).get(path).statusCode();

        assertEquals(4, status / 100, path);
        assertNull(IntakeStandIn.CALLS.poll(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void numbersHaveTheirRange() {
        as(token).get(conversation + "/messages?limit=101").then().statusCode(400);
        as(token).get(conversation + "/messages?r2a=-2").then().statusCode(400);
        as(token).get(conversation + file + "/parts/-1").then().statusCode(400);
    }

    @Test
    void onlyAdvisorsAndOnlyTheRightKindsOfBodyPass() throws Exception {
        as(Tokens.of("boss", "practice-manager").sign())
                .get(conversation)
                .then()
                .statusCode(403);
        io.restassured.RestAssured.given().get(conversation).then().statusCode(401);
        write(token)
                .contentType("text/plain")
                .body("x")
                .post(conversation + "/messages")
                .then()
                .statusCode(415);
        write(token, "{}").put(conversation + file + "/parts/0").then().statusCode(415);
        write(token, "{}").delete(conversation).then().statusCode(405);
        as(token)
                .contentType(JSON)
                .body("{}")
                .post(conversation + "/messages")
                .then()
                .statusCode(403);
        assertNull(IntakeStandIn.CALLS.poll(50, TimeUnit.MILLISECONDS));
    }
}
