package nl.klankbord.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SigningKey.class)
@TestProfile(StaffHeadersTest.Staff.class)
class StaffHeadersTest {
    public static final class Staff implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("klankbord.edge.audience", "staff");
        }
    }

    @Test
    void pagesAndApiAreNotStored() {
        staffHeaders(given().get("/").then().statusCode(200)).header("Cache-Control", "no-store");
        staffHeaders(given().get("/v1/advisor/things/x").then()).header("Cache-Control", "no-store");
        staffHeaders(given().get("/assets/nothing.js").then().statusCode(404)).header("Cache-Control", "no-store");
    }

    @Test
    void assetsNeverChange() {
        staffHeaders(given().get("/assets/page-1234.js").then().statusCode(200))
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    private static ValidatableResponse staffHeaders(ValidatableResponse answer) {
        return answer.header("Content-Security-Policy", containsString("form-action 'self';"))
                .header("Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload")
                .header(
                        "Permissions-Policy",
                        allOf(
                                containsString("publickey-credentials-get=(self)"),
                                containsString("publickey-credentials-create=(self)"),
                                containsString("microphone=()")));
    }
}
