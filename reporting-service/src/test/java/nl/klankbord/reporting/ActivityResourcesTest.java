package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

/** What advisors do besides cases (ORG-5, RPT-16). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class ActivityResourcesTest {
    private final String id = UUID.randomUUID().toString();

    @Test
    void aSessionIsPlannedAnnouncedAndHeld() {
        var channel = TestChannel.withOfficers(1);
        var today = TestClock.today();
        plan(channel, "VOORLICHTING", today, null, null).then().statusCode(204);
        plan(channel, "VOORLICHTING", today, null, null).then().statusCode(204);
        plan(channel, "TRAINING", today, null, null).then().statusCode(409);

        read(channel, today)
                .then()
                .body("activities", hasSize(1))
                .body("activities[0].state", equalTo("PLANNED"))
                .body("activities[0].steps", contains("ANNOUNCE"));
        step(channel, "ANNOUNCE", 1).then().statusCode(204);
        step(channel, "HOLD", 2).then().statusCode(409);
        write(channel.token(), facts("VOORLICHTING", today, "UP_TO_25", null))
                .put(at(channel) + "?version=2")
                .then()
                .statusCode(204);
        step(channel, "COUNT", 3).then().statusCode(409);
        step(channel, "HOLD", 2).then().statusCode(409);
        step(channel, "HOLD", 3).then().statusCode(204);
        read(channel, today).then().body("activities[0].state", equalTo("HELD"));
        read(channel, today.minusYears(1)).then().body("activities", hasSize(0));
    }

    @Test
    void whatWasHeldIsCountedOnceItsYearIsFrozenAndThenStays() {
        var channel = TestChannel.withOfficers(1);
        var longAgo = TestClock.today().minusYears(2);
        plan(channel, "OVERLEG", longAgo, null, "WORKS_COUNCIL").then().statusCode(204);
        step(channel, "HOLD", 1).then().statusCode(204);

        await().untilAsserted(() -> read(channel, longAgo).then().body("activities[0].state", equalTo("COUNTED")));
        as(channel.token())
                .header("X-Requested-With", "klankbord")
                .delete(at(channel) + "?version=3")
                .then()
                .statusCode(409);
    }

    @Test
    void activitiesOfAnotherOrganisationAreNotThere() {
        var channel = TestChannel.withOfficers(1);
        var other = TestChannel.withOfficers(1);
        var today = TestClock.today();
        plan(channel, "OVERLEG", today, null, null).then().statusCode(400);
        plan(channel, "MATERIAAL", today, null, null).then().statusCode(204);

        as(other.token())
                .get("/v1/advisor/activities/" + channel.organisation + "?year=2026")
                .then()
                .statusCode(404);
        write(other.token(), Map.of("step", "HOLD", "version", 1))
                .post("/v1/advisor/activities/" + other.organisation + "/" + id + "/steps")
                .then()
                .statusCode(404);
        as(channel.token())
                .get("/v1/advisor/activities/" + channel.organisation)
                .then()
                .statusCode(400);
    }

    private Response plan(TestChannel channel, String kind, LocalDate on, String size, String partner) {
        return write(channel.token(), facts(kind, on, size, partner)).post(at(channel));
    }

    private static Map<String, Object> facts(String kind, LocalDate on, String size, String partner) {
        var body = new HashMap<String, Object>(Map.of("kind", kind, "on", on.toString()));
        body.put("size", size);
        body.put("partner", partner);
        return body;
    }

    private Response step(TestChannel channel, String step, int version) {
        return write(channel.token(), Map.of("step", step, "version", version)).post(at(channel) + "/steps");
    }

    private static Response read(TestChannel channel, LocalDate day) {
        return as(channel.token()).get("/v1/advisor/activities/" + channel.organisation + "?year=" + day.getYear());
    }

    private String at(TestChannel channel) {
        return "/v1/advisor/activities/" + channel.organisation + "/" + id;
    }
}
