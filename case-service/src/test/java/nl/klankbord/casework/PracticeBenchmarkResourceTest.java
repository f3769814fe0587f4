package nl.klankbord.casework;

import static io.restassured.RestAssured.given;
import static nl.klankbord.casework.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeBenchmarkResourceTest {
    private static final String BENCHMARK = "/v1/practice/benchmark";

    @Test
    void managersReadTheFiguresOfSectorsInReportingService() throws Exception {
        IntakeStandIn.CALLS.clear();
        IntakeStandIn.answers(IntakeStandIn.json(200, "application/json", "{\"sectors\":[]}"));
        var manager = Tokens.manager(UUID.randomUUID());
        as(manager).get(BENCHMARK + "?practice=x").then().statusCode(200).body("sectors.size()", equalTo(0));

        var call = IntakeStandIn.CALLS.poll(1, TimeUnit.SECONDS);
        assertEquals(BENCHMARK, call.getRequestURI().toString());
        assertEquals("Bearer " + manager, call.getRequestHeaders().getFirst("Authorization"));
        given().get(BENCHMARK).then().statusCode(401);
        as(Tokens.advisor("advisor-" + UUID.randomUUID())).get(BENCHMARK).then().statusCode(403);
    }
}
