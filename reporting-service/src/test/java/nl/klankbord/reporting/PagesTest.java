package nl.klankbord.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class PagesTest {
    private static final String THREAD = "0d2f7b1e5a514a3e9a460a1b2c3d4e5f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reports",
                "/reports/" + THREAD,
                "/register",
                "/advice",
                "/advice-requests",
                "/awareness",
                "/settings"
            })
    void everyAddressOfTheAppIsTheSamePage(String address) {
        var page = given().get("/").asString();

        given().redirects()
                .follow(false)
                .cookie("q_session_reporting", "stale")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("trusted-types 'none'"))
                .body(equalTo(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/1", "/reports/" + THREAD + "/x", "/elsewhere", "/v1/organisation/nothing"})
    void otherAddressesAreNotThere(String address) {
        given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }
}
