package nl.klankbord.reporting;

import static io.restassured.RestAssured.given;
import static nl.klankbord.reporting.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

/** How a call is passed on is tested with advisors; here, that it leaves, and for whom. In tests nobody listens there. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class OrganisationNoticesTest {
    private static final String NOTICES = "/v1/organisation/notices";

    @Test
    void anOfficersCallIsPassedOnAndNobodyElses() {
        var officer = TestOfficer.alone();

        given().get(NOTICES + "/preferences").then().statusCode(401);
        for (var what : new String[] {"/preferences", "/bulletin"})
            write(officer.token())
                    .get(NOTICES + what)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/unavailable"));
        write(officer.token()).post(NOTICES + "/calendar").then().statusCode(503);
        write(officer.token()).delete(NOTICES + "/calendar").then().statusCode(503);
        write(officer.token()).get(NOTICES + "/people").then().statusCode(404);
    }
}
