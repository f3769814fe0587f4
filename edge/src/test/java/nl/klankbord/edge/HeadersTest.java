package nl.klankbord.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reporter's column of the table of headers; the other one is in StaffHeadersTest. */
@QuarkusTest
@WithTestResource(SigningKey.class)
class HeadersTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/assets/page-1234.js",
                "/assets/nothing.js",
                "/nothing",
                "/v1/reporter/things",
                "/v1/reporter/nothing",
                "/v1/advisor/things/x",
                "/q/health",
                "/%2e%2e/secret",
            })
    void everyAnswerCarriesThem(String path) {
        var answer = given().urlEncodingEnabled(false).get(path).then();

        reporterHeaders(answer).header("Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload");
    }

    @Test
    void refusalsOfGuardsCarryThemToo() {
        reporterHeaders(
                given().cookie("a", "b").post("/v1/reporter/things").then().statusCode(400));
        reporterHeaders(given().post("/v1/advisor/things").then().statusCode(403));
    }

    @Test
    void anOnionAddressKnowsNoTransportSecurity() {
        var answer = given().header("Host", "abcdef.onion").get("/").then();

        reporterHeaders(answer).header("Strict-Transport-Security", nullValue());
    }

    @Test
    void theApiSaysItsVersion() {
        given().get("/v1/reporter/things").then().header("API-Version", "1.0.0");
        given().get("/").then().header("API-Version", nullValue());
    }

    @Test
    void whoCanUseTheOnionServiceIsToldWhere() {
        given().get("/").then().header("Onion-Location", "http://example.onion/");
    }

    @Test
    void nothingIsCompressed() {
        given().header("Accept-Encoding", "gzip, br").get("/").then().header("Content-Encoding", nullValue());
    }

    @Test
    void nobodyElseMayRead() {
        given().header("Origin", "https://example.org")
                .get("/v1/reporter/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/reporter/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static ValidatableResponse reporterHeaders(ValidatableResponse answer) {
        return answer.header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Embedder-Policy", "require-corp")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .header(
                        "Permissions-Policy",
                        allOf(
                                containsString("clipboard-write=(self)"),
                                containsString("camera=()"),
                                containsString("publickey-credentials-get=()")))
                .header("Server", nullValue())
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue())
                .header("Set-Cookie", nullValue())
                .header("X-Powered-By", nullValue());
    }
}
