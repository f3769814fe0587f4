package nl.klankbord.intake.page;

import static io.restassured.RestAssured.given;
import static nl.klankbord.intake.testing.Answers.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AppPageTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @Test
    void everyLinkIsTheSamePage() {
        var bare = given().get("/");
        var known = given().get("/" + Practice.shared().channel().hex());
        var unknown = given().get("/" + "0".repeat(32));

        bare.then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("content=\"https://www.knmi.nl/\""))
                .body(not(containsString("__EXIT_TARGET__")));
        assertArrayEquals(bare.asByteArray(), known.asByteArray());
        assertArrayEquals(bare.asByteArray(), unknown.asByteArray());
    }

    /** The page may be asked with a cookie: all ports of localhost share them. */
    @Test
    void thePageIsServedWhateverTheBrowserSends() {
        given().cookie("q_session_advisor", "x").get("/").then().statusCode(200);
    }

    @Test
    void otherAddressesAreNotThere() {
        for (var path : List.of(
                "/nothing",
                "/" + "0".repeat(31),
                "/" + "A".repeat(32),
                "/v1",
                "/v1/reporter",
                "/v1/reporter/nothing",
                "/assets/nothing.js",
                "/" + "0".repeat(32) + "/more")) {
            refused(given().get(path), 404, "not-found");
        }
        refused(given().post("/"), 404, "not-found");
    }

    @Test
    void healthAndMetricsStandOnThePortOfTheirOwn() {
        given().get(ready).then().statusCode(200).body("status", is("UP"));
        refused(given().get("/q/health/ready"), 404, "not-found");
        refused(given().get("/q/metrics"), 404, "not-found");
    }
}
