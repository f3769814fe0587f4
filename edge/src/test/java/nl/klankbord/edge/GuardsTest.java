package nl.klankbord.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SigningKey.class)
class GuardsTest {
    private static final String REPORTER = "/v1/reporter/things";
    private static final String ADVISOR = "/v1/advisor/things";

    @Test
    void aReporterNeedsNoCredentials() {
        report().post(REPORTER).then().statusCode(200);
        report().header("Authorization", "Mailbox abc").post(REPORTER).then().statusCode(200);
        report().header("Authorization", "Reservation abc")
                .post(REPORTER)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, q_session_case=x",
        "Cookie, ''",
        "Authorization, Basic dTpw",
        "Authorization, Bearer x",
        "Authorization, mailbox x",
        "Authorization, Mailbox",
        "Authorization, 'Mailbox a b'",
        "Authorization, ''",
        "Proxy-Authorization, Basic dTpw",
    })
    void aReporterWithCredentialsIsRefused(String name, String value) {
        for (var path : new String[] {
            REPORTER,
            "/v1/reporter/nothing",
            "//v1/reporter/things",
            "/v1/%72eporter/things",
            "/v1/reporter;a=b/things",
            "/v1;/reporter;/things",
            "/v1/./reporter/things",
            "/v1/advisor/../reporter/things",
        }) {
            report().urlEncodingEnabled(false)
                    .header(name, value)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/credentials-not-accepted"));
        }
    }

    @Test
    void credentialsAreRefusedBeforeTheBodyIsRead() {
        given().contentType("application/json")
                .cookie("a", "b")
                .body("{")
                .post(REPORTER)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/credentials-not-accepted"));
    }

    @Test
    void ourOwnPagesAndToolsMayWrite() {
        write().header("Sec-Fetch-Site", "same-origin").post(ADVISOR).then().statusCode(200);
        write().header("Sec-Fetch-Site", "none").post(ADVISOR).then().statusCode(200);
        write().post(ADVISOR).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "SAME-ORIGIN"})
    void otherSitesMayNotWrite(String site) {
        expectCrossSite(write().header("Sec-Fetch-Site", site));
    }

    @Test
    void aWriteWithoutOurMarkIsRefused() {
        expectCrossSite(staff());
        expectCrossSite(staff().header("X-Requested-With", "XMLHttpRequest"));
        expectCrossSite(staff().header("Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void aWriteThatSaysNothingAboutItsSiteNeedsABearerToken() {
        expectCrossSite(given().contentType("application/json")
                .header("X-Requested-With", "klankbord")
                .cookie("q_session", "x")
                .body("{\"name\":\"x\"}"));
    }

    @Test
    void readingNeedsNoMark() {
        staff().header("Sec-Fetch-Site", "cross-site")
                .get(ADVISOR + "/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 404", "none, 404"})
    void aLinkOnAnotherSiteSignsNobodyOut(String site, int status) {
        staff().header("Sec-Fetch-Site", site)
                .get("/v1/advisor/sign-out")
                .then()
                .statusCode(status);
    }

    private static void expectCrossSite(RequestSpecification request) {
        request.post(ADVISOR).then().statusCode(403).body("type", equalTo("/problems/cross-site"));
    }

    private static RequestSpecification report() {
        return given().contentType("application/json").body("{\"mailbox\":\"" + "0a".repeat(16) + "\"}");
    }

    private static RequestSpecification write() {
        return staff().header("X-Requested-With", "klankbord");
    }

    private static RequestSpecification staff() {
        return given().auth()
                .oauth2(SigningKey.token("advisor"))
                .contentType("application/json")
                .body("{\"name\":\"x\"}");
    }
}
