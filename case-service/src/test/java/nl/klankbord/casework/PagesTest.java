package nl.klankbord.casework;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PagesTest {
    private static final String ID = "0d2f7b1e-5a51-4a3e-9a46-0a1b2c3d4e5f";

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases/" + ID,
                "/cases/" + ID + "/handover",
                "/today",
                "/terms",
                "/absence",
                "/texts",
                "/intervision",
                "/settings",
                "/practice/people",
                "/practice/organisations/new",
                "/practice/organisations/" + ID
            })
    void everyAddressOfTheAppIsTheSamePage(String address) {
        var page = given().get("/").asString();

        given().redirects()
                .follow(false)
                .cookie("q_session_case", "stale")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("trusted-types 'none'"))
                .body(equalTo(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/1", "/cases/" + ID + "/x", "/elsewhere", "/v1/advisor/nothing", "/q/health/ready"})
    void otherAddressesAreNotThere(String address) {
        given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void whoHasNoSessionHasNothingToEnd() {
        given().redirects()
                .follow(false)
                .get("/v1/advisor/sign-out")
                .then()
                .statusCode(303)
                .header("Location", containsString("/"))
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    @Test
    void aCallWithoutASessionIsToldSo() {
        given().redirects()
                .follow(false)
                .get("/v1/advisor/me")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/not-signed-in"));
    }

    @Test
    void healthStandsOnTheManagementPort() {
        assertEquals(200, given().get(ready).statusCode());
    }
}
