package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.Sector;
import org.junit.jupiter.api.Test;

/** What is known of an organisation besides cases (ORG-7, ORG-13, RPT-15). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class ProfileResourcesTest {
    @Test
    void aProfileIsKeptByVersionAndReadByItsAdvisorsOnly() {
        var channel = TestChannel.withOfficers(1);
        var other = TestChannel.withOfficers(1);
        read(channel.token(), channel)
                .then()
                .statusCode(200)
                .body("profile", nullValue())
                .body("staff", equalTo(80))
                .body("sector", nullValue())
                .body("version", equalTo(0));

        keep(channel.token(), channel, 1).then().statusCode(409);
        keep(channel.token(), channel, 0).then().statusCode(204);
        keep(channel.token(), channel, 0).then().statusCode(409);
        keep(channel.token(), channel, 1).then().statusCode(204);
        read(channel.token(), channel)
                .then()
                .body("version", equalTo(2))
                .body("profile.units[0].staff", equalTo(60))
                .body("profile.consent.state", equalTo("GIVEN"))
                .body("profile.documents.riskAssessmentOn", equalTo("2026-02-01"))
                .body("profile.context[0].absence", equalTo(52));
        read(other.token(), channel).then().statusCode(404);
        keep(other.token(), channel, 2).then().statusCode(404);
        read(channel.officers.get(0).token(), channel).then().statusCode(403);
    }

    /** The practice says it once, in its own record of the organisation. */
    @Test
    void theSectorIsTheOneThatThePracticeSays() {
        var channel = TestChannel.withOfficers(1);
        for (var sector : List.of(Sector.SPORT, Sector.ZORG)) {
            channel.described(channel.practice, 81, sector);
            await().untilAsserted(() -> read(channel.token(), channel).then().body("sector", equalTo(sector.name())));
        }
        channel.described(82);
        await().untilAsserted(() ->
                read(channel.token(), channel).then().body("staff", equalTo(82)).body("sector", equalTo("ZORG")));
    }

    private static Response read(String token, TestChannel channel) {
        return as(token).get("/v1/advisor/profiles/" + channel.organisation);
    }

    static Response keep(String token, TestChannel channel, int version) {
        return keep(token, channel, version, "Personeelsjaarverslag 2025");
    }

    static Response keep(String token, TestChannel channel, int version, String source) {
        var profile = Map.of(
                "structure",
                "Twee locaties",
                "contacts",
                "De bestuurssecretaris",
                "units",
                List.of(Map.of("name", "Noord", "staff", 60)),
                "documents",
                Map.of("riskAssessmentOn", "2026-02-01"),
                "internalAdvisors",
                2,
                "internalHours",
                120,
                "consent",
                Map.of("state", "GIVEN", "on", "2026-01-15"),
                "context",
                List.of(Map.of("year", 2025, "absence", 52, "source", source)));
        return write(token, Map.of("profile", profile, "version", version))
                .put("/v1/advisor/profiles/" + channel.organisation);
    }
}
