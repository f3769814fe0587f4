package nl.klankbord.reporting;

import static io.restassured.RestAssured.given;
import static nl.klankbord.reporting.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.ChannelPaused;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class OrganisationPeopleTest {
    private static final DirectorySigner ROOT = new DirectorySigner(Secret.draw(TestOfficer.RANDOM));

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @Test
    void anOfficerSeesTheOfficersOfTheOwnOrganisationOnly() {
        var organisation = new OrganisationId(UUID.randomUUID());
        var first = TestOfficer.of(organisation).enrolled();
        var second = TestOfficer.of(organisation);
        TestOfficer.alone();
        second.appointed(true, false);

        await().untilAsserted(() -> as(first.token())
                .get("/v1/organisation/officers")
                .then()
                .statusCode(200)
                .body("officers", hasSize(2))
                .body("officers.find { it.self }.kid", equalTo(first.kid().hex()))
                .body("officers.find { !it.self }.person", equalTo(second.person.text()))
                .body("officers.find { !it.self }.fallback", equalTo(true))
                .body("officers.find { !it.self }.kid", equalTo(null)));
    }

    @Test
    void whoeverWasRemovedIsNobodyHere() {
        var officer = TestOfficer.alone().enrolled();

        officer.removed();

        await().until(() -> as(officer.token()).get("/v1/organisation/me").statusCode() == 403);
        as(officer.token()).get("/v1/organisation/vault").then().statusCode(403);
    }

    @Test
    void boardAndWorksCouncilSignInWithoutKeys() {
        var organisation = new OrganisationId(UUID.randomUUID());
        var reader = TestReader.worksCouncil(organisation);
        var director = TestReader.board(organisation);

        for (var each : List.of(reader, director)) {
            as(each.token())
                    .get("/v1/organisation/me")
                    .then()
                    .statusCode(200)
                    .body("person", equalTo(each.person.text()))
                    .body("organisation", equalTo(organisation.text()))
                    .body("vault", equalTo(false))
                    .body("kid", equalTo(null));
        }
        as(Tokens.of(reader.subject, "officer").sign())
                .get("/v1/organisation/officers")
                .then()
                .statusCode(403);

        reader.removed();
        await().until(() -> as(reader.token()).get("/v1/organisation/me").statusCode() == 403);
    }

    @Test
    void anOfficerWatchesTheChainsThatNameTheOwnKey() {
        var officer = TestOfficer.alone().enrolled();
        var other = TestOfficer.alone().enrolled();
        var channel = ChannelId.of(TestOfficer.bytes(ChannelId.LENGTH));
        as(officer.token()).get("/v1/organisation/channels").then().body("channels", hasSize(0));

        var first = publish(channel, officer);
        publish(channel, officer);
        Broker.get().tell(Topics.PRACTICE_CHANNELS, channel.hex(), new ChannelPaused(channel, true));

        await().untilAsserted(() -> as(officer.token())
                .get("/v1/organisation/channels")
                .then()
                .statusCode(200)
                .body("channels", hasSize(1))
                .body("channels[0].channel", equalTo(channel.hex()))
                .body("channels[0].paused", equalTo(true)));
        Map<String, String> shown =
                as(officer.token()).get("/v1/organisation/channels").path("channels[0].directories[0]");
        assertEquals(first.documentText(), shown.get("dir"));
        as(other.token()).get("/v1/organisation/channels").then().body("channels", hasSize(0));
    }

    @Test
    void aCallWithoutASessionIsToldSo() {
        given().redirects()
                .follow(false)
                .get("/v1/organisation/me")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/not-signed-in"));
        given().redirects()
                .follow(false)
                .get("/v1/organisation/sign-out")
                .then()
                .statusCode(303)
                .header("Location", containsString("/"))
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        given().get("/v1/organisation/live").then().statusCode(401);
    }

    @Test
    void healthStandsOnTheManagementPort() {
        assertEquals(200, given().get(ready).statusCode());
    }

    private static SignedDirectory publish(ChannelId channel, TestOfficer officer) {
        var today = TestClock.today();
        var signed = ROOT.sign(new Directory(
                channel,
                0,
                null,
                ROOT.root(),
                today,
                today.plusDays(60),
                "Bakkerij Korenaar",
                new DirectoryPolicy(DirectoryPolicy.Backup.CONSENT, 7, 366),
                List.of(officer.inDirectory()),
                null));
        Broker.get()
                .tell(Topics.PRACTICE_CHANNELS, channel.hex() + ":0", new ChannelPublished(channel, signed, profile()));
        return signed;
    }

    private static ChannelProfile profile() {
        return new ChannelProfile(
                "De Linde",
                "privacy@example.org",
                "Bel ons.",
                null,
                2,
                1,
                AdvisorRole.ADVISOR_IN_CONFIDENCE,
                List.of("Strafbare feiten"),
                List.of("nl", "en"),
                List.of(),
                List.of(),
                null);
    }
}
