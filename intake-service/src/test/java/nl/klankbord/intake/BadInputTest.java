package nl.klankbord.intake;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address that takes something answers rubbish with a problem, and never with "our fault". */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class BadInputTest {
    private static final List<String> RUBBISH = List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "17",
            "{",
            "{}{}",
            "{\"mailbox\":{}}",
            "{\"mailbox\":\"" + "0".repeat(32) + "\",\"mailbox\":\"" + "0".repeat(32) + "\"}",
            "{\"unknown\":1}",
            "{\"purpose\":0,\"channel\":[],\"r2a\":1.5,\"a2r\":\"1\"}",
            "[".repeat(100_000),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channels",
                "challenges",
                "attachment-reservations",
                "received-parts",
                "reports",
                "logins",
                "mailboxes",
                "conversations",
                "polls",
                "messages",
                "attachment-contents",
                "deletions"
            })
    void rubbishForReporters(String plural) {
        var path = "/v1/reporter/" + plural;
        RUBBISH.forEach(body -> problem(body, 400, json().body(body).post(path)));
        problem(
                "not UTF-8",
                400,
                json().body(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                        .post(path));
        problem(
                "UTF-16",
                400,
                json().body("{}".getBytes(StandardCharsets.UTF_16)).post(path));
        problem(
                "another type",
                415,
                given().contentType("text/plain").body("{}").post(path));
        problem("too large", 413, json().body(new byte[3_000_000]).post(path));
        problem("another method", 405, given().get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "readings", "attachments"})
    void rubbishForAdvisors(String plural) {
        var path = "/v1/advisor/conversations/" + UUID.randomUUID() + "/" + plural;
        RUBBISH.forEach(body -> problem(body, 400, advisor().body(body).post(path)));
        problem(
                "another type",
                415,
                advisor().contentType("text/plain").body("{}").post(path));
        problem("too large", 413, advisor().body(new byte[3_000_000]).post(path));
    }

    /** A real report with one character changed somewhere is a report or a refusal. */
    @Test
    void aChangedCharacterIsNeverOurFault() {
        var reporter = new Reporter(Practice.shared());
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var text = new ObjectMapper().valueToTree(reporter.report()).toString();
        for (var i = 0; i < 60; i++) {
            var report = new StringBuilder(text);
            report.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
            var status =
                    json().body(report.toString()).post("/v1/reporter/reports").statusCode();
            assertTrue(status < 500, "seed " + seed + " gave " + status);
        }
    }

    private static void problem(String what, int status, Response answer) {
        assertEquals(status, answer.statusCode(), what);
        assertEquals("application/problem+json", answer.contentType(), what);
        assertEquals(status, (int) answer.path("status"), what);
    }

    private static RequestSpecification json() {
        return raw(given()).contentType("application/json");
    }

    private static RequestSpecification advisor() {
        return raw(Practice.shared().advisor().signedIn()).contentType("application/json");
    }

    private static RequestSpecification raw(RequestSpecification request) {
        return request.config(RestAssuredConfig.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }
}
