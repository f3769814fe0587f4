package nl.klankbord.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service whose staff sign in with a browser; the sign-in page itself is not needed for what is asked here. */
@QuarkusTest
@TestProfile(SignInTest.WebApp.class)
class SignInTest {
    public static final class WebApp implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<String, String>();
            settings.put("quarkus.oidc.application-type", "hybrid");
            settings.put("quarkus.oidc.auth-server-url", "http://localhost:1/realms/klankbord");
            settings.put("quarkus.oidc.discovery-enabled", "false");
            settings.put("quarkus.oidc.authorization-path", "/auth");
            settings.put("quarkus.oidc.token-path", "/token");
            settings.put("quarkus.oidc.jwks-path", "/keys");
            settings.put("quarkus.oidc.jwks.resolve-early", "false");
            settings.put("quarkus.oidc.logout.backchannel.path", "/v1/advisor/back-channel-logout");
            settings.put("quarkus.oidc.client-id", "test");
            settings.put("quarkus.oidc.credentials.secret", "a-secret-of-this-test-that-is-long-enough");
            return settings;
        }
    }

    @Test
    void thePageLeadsToTheSignIn() {
        given().redirects()
                .follow(false)
                .get("/v1/advisor/sign-in")
                .then()
                .statusCode(302)
                .header("Location", startsWith("http://localhost:1/realms/klankbord/auth?"));
    }

    @ParameterizedTest
    @CsvSource({"GET, 401", "PUT, 401"})
    void theApiSaysThatNobodyIsSignedIn(String method, int status) {
        given().redirects()
                .follow(false)
                .header("X-Requested-With", "klankbord")
                .header("Sec-Fetch-Site", "same-origin")
                .request(method, "/v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"))
                .header("Location", nullValue());
    }

    @Test
    void aSessionThatIsNoneIsNoServerError() {
        given().redirects()
                .follow(false)
                .cookie("q_session", "x")
                .get("/v1/advisor/things/6f3b1c2a-6a0e-4a4e-9d0a-2b7d7f6f1a11")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/not-signed-in"));
    }

    @Test
    void theSignInSystemMaySayThatSomebodySignedOut() {
        given().contentType("application/x-www-form-urlencoded")
                .body("logout_token=x")
                .post("/v1/advisor/back-channel-logout")
                .then()
                .statusCode(400);
    }
}
