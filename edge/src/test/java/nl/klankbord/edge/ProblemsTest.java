package nl.klankbord.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SigningKey.class)
class ProblemsTest {
    private static final String THINGS = "/v1/advisor/things";
    private static final String THING = THINGS + "/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11";

    @Test
    void aRequestThatIsRightIsAnswered() {
        advisor()
                .body("{\"name\":\"x\",\"on\":\"2026-11-26\"}")
                .post(THINGS)
                .then()
                .statusCode(200);
        advisor().get(THING).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "7",
                "\"text\"",
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":7}",
                "{\"name\":null}",
                "{\"name\":{\"a\":1}}",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{\"name\":\"x\",\"n\\u0061me\":\"y\"}",
                "{\"name\":\"x\",\"other\":1}",
                "{\"name\":\"x\"} {}",
                "{\"name\":\"x\"}]",
                "{\"name\":\"x\",\"on\":\"26-11-2026\"}",
                "{\"name\":\"x\",\"on\":20000}",
                "{\"name\":\"x\",\"mailbox\":\"ABC\"}",
                "{\"name\":\"x\",\"part\":{\"weight\":null}}",
                "{\"name\":\"x\",\"part\":{\"weight\":\"7\"}}",
                "{\"name\":\"x\",\"part\":{\"weight\":7.5}}",
                "{\"name\":\"x\",\"part\":{\"weight\":99999999999}}",
                "{\"name\":\"x\",\"part\":{\"weight\":1,\"parts\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}}",
                "{'name':'x'}",
                "{\"name\":\"x\",}",
                "{\"name\":\"x\" /* y */}",
                "{\"name\":NaN}",
            })
    void aBodyThatIsNotWhatItMustBeIsRefused(String body) {
        expect(advisor().body(body).post(THINGS).then(), 400, "invalid-request");
    }

    @Test
    void aBodyInAnotherEncodingIsRefused() {
        var body = "{\"name\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        expect(advisor().body(body).post(THINGS).then(), 400, "invalid-request");
        var broken = new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'};
        expect(advisor().body(broken).post(THINGS).then(), 400, "invalid-request");
    }

    @Test
    void whatIsWrongIsNamedWithoutItsValue() {
        expect(advisor().body("{\"name\":\" \"}").post(THINGS).then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("not-blank"));
        expect(
                        advisor()
                                .body("{\"name\":\"x\",\"part\":{\"weight\":\"7a\"}}")
                                .post(THINGS)
                                .then(),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo("/part/weight"));
        expect(
                        advisor()
                                .body("{\"name\":\"x\",\"secret-input\":1}")
                                .post(THINGS)
                                .then(),
                        400,
                        "invalid-request")
                .body("errors[0].code", equalTo("unknown"));
        expect(advisor().body("\"secret-input\"").post(THINGS + "/kinds").then(), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, not-found",
        "GET, /v1/advisor/nothing, 404, not-found",
        "GET, /v1/reporter/nothing, 404, not-found",
        "GET, /v1/advisor/things/not-a-uuid, 404, not-found",
        "GET, /v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11?limit=x, 404, not-found",
        "DELETE, /v1/advisor/things, 405, method-not-allowed",
        "GET, /v1/reporter/things, 405, method-not-allowed",
        "GET, /q/health, 404, not-found",
        "GET, /q/metrics, 404, not-found",
        "GET, /assets/nothing.js, 404, not-found",
        "GET, /assets/../../secret, 404, not-found",
        "GET, /%2e%2e/%2e%2e/etc/passwd, 404, not-found",
        "POST, /, 404, not-found",
        "PUT, /v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11, 412, stale",
        "GET, /v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11/failures, 500, internal",
        "GET, /v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11/outages/refused, 503, unavailable",
        "GET, /v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11/outages/closed, 503, unavailable",
        "GET, /v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11/outages/shutdown, 503, unavailable",
        "GET, /v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11/outages/other, 500, internal",
    })
    void everyRefusalIsAProblem(Method method, String path, int status, String slug) {
        var request = path.startsWith("/v1/reporter") ? given() : advisor();
        expect(request.urlEncodingEnabled(false).request(method, path).then(), status, slug);
    }

    @Test
    void aStaleWriteHearsTheCurrentTag() {
        advisor().put(THING).then().statusCode(412).header("Retry-After", nullValue());
    }

    @Test
    void anotherKindOfContentIsRefused() {
        expect(advisor().contentType("text/plain").body("x").post(THINGS).then(), 415, "unsupported-media-type");
        expect(
                advisor()
                        .accept("image/png")
                        .body("{\"name\":\"x\"}")
                        .post(THINGS)
                        .then(),
                406,
                "not-acceptable");
    }

    @Test
    void whoIsNotSignedInIsToldSo() {
        expect(given().get(THING).then(), 401, "not-signed-in");
        expect(given().header("Authorization", "Bearer x.y.z").get(THING).then(), 401, "not-signed-in");
        var forged = SigningKey.token("advisor").replaceAll("\\.[^.]*$", ".AAAA");
        expect(given().auth().oauth2(forged).get(THING).then(), 401, "not-signed-in");
        expect(given().auth().oauth2(SigningKey.token("officer")).get(THING).then(), 403, "not-allowed");
    }

    @Test
    void refusedInputHasOneAnswer() {
        expect(given().post("/v1/reporter/things/refusals").then(), 400, "invalid-request")
                .body("errors", nullValue());
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var large = "x".repeat(200_000);
        expect(advisor().body("{\"name\":\"" + large + "\"}").post(THINGS).then(), 413, "too-large");
        expect(
                given().contentType("application/octet-stream")
                        .body(large.getBytes())
                        .post("/v1/reporter/things/parts")
                        .then(),
                413,
                "too-large");
    }

    private static RequestSpecification advisor() {
        return given().auth()
                .oauth2(SigningKey.token("advisor"))
                .contentType("application/json")
                .header("X-Requested-With", "klankbord");
    }

    private static ValidatableResponse expect(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(nullValue()))
                .body("detail", not(nullValue()))
                .body("instance", nullValue())
                .body(not(containsString("secret-input")))
                .body(not(containsString("xception")))
                .body(not(containsString("nl.klankbord")));
    }
}
