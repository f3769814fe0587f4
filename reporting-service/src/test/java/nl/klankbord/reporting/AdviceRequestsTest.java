package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.SealedRecords;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.client.StaffGrants;
import nl.klankbord.protocol.events.AdvisorPrekeyPublished;
import nl.klankbord.protocol.events.AdvisorPrekeyWithdrawn;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import org.junit.jupiter.api.Test;

/** General advice that an officer asks for, sealed as browsers do it (ORG-4). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class AdviceRequestsTest {
    private static final String PORTAL = "/v1/organisation/advice-requests";
    private static final String ADVISOR = "/v1/advisor/advice-requests";
    private static final byte[] TEXT = "{\"v\":1}".getBytes(StandardCharsets.US_ASCII);

    private final RecordSetId set = RecordSetId.of(TestOfficer.bytes(RecordSetId.LENGTH));
    private final Secret key = Secret.draw(TestOfficer.RANDOM);

    @Test
    void whatAnOfficerAsksReachesTheAdvisorAndNobodyElse() {
        var channel = TestChannel.withOfficers(2);
        var asker = channel.officers.get(0);
        var colleague = channel.officers.get(1);
        var other = TestChannel.withOfficers(1);
        var prekey = published(channel);
        var first = record(asker.identity);

        ask(asker, first, receiver(channel, asker.identity, prekey)).then().statusCode(204);
        ask(asker, first, receiver(channel, asker.identity, prekey)).then().statusCode(204);
        ask(asker, record(asker.identity), receiver(channel, colleague.identity, prekey))
                .then()
                .statusCode(204);
        as(asker.token())
                .get(PORTAL)
                .then()
                .body("requests", hasSize(1))
                .body("requests[0].share", nullValue())
                .body("requests[0].records", hasSize(2))
                .body(
                        "requests[0].deleteOn",
                        equalTo(TestClock.today().plusMonths(24).toString()));
        as(channel.token())
                .get(ADVISOR)
                .then()
                .statusCode(200)
                .body("requests", hasSize(1))
                .body("requests[0].request.set", equalTo(set.hex()))
                .body("requests[0].organisationName", equalTo("=Bakkerij; Korenaar"));
        as(colleague.token()).get(PORTAL).then().body("requests", hasSize(0));
        as(other.token()).get(ADVISOR).then().body("requests", hasSize(0));

        var answer = record(channel.advisor);
        say(channel.token(), ADVISOR, answer).then().statusCode(204);
        say(channel.token(), ADVISOR, first).then().statusCode(400);
        say(other.token(), ADVISOR, record(other.advisor)).then().statusCode(404);
        say(colleague.token(), PORTAL, record(colleague.identity)).then().statusCode(404);
        as(asker.token()).get(PORTAL).then().body("requests[0].records", hasSize(3));

        remove(colleague).then().statusCode(404);
        remove(asker).then().statusCode(204);
        as(channel.token()).get(ADVISOR).then().body("requests", hasSize(0));
        assertEquals(
                List.of(0L),
                Rows.of(
                        "select count(*) from advice_request_records where set_id = '" + set.hex() + "'",
                        row -> row.getLong(1)));
    }

    @Test
    void itIsSealedToKeysOfAdvisorsOfTheOwnOrganisationOnly() {
        var channel = TestChannel.withOfficers(1);
        var other = TestChannel.withOfficers(1);
        var asker = channel.officers.get(0);
        var prekey = published(channel);
        var strange = published(other);
        var first = record(asker.identity);

        as(asker.token())
                .get(PORTAL + "/advisors")
                .then()
                .body("advisors.kid", contains(channel.advisor.kid().hex()))
                .body("advisors[0].prekeys", containsInAnyOrder(prekey.text()));
        ask(asker, first, receiver(other, asker.identity, strange)).then().statusCode(400);
        ask(asker, first, receiver(channel, other.officers.get(0).identity, prekey))
                .then()
                .statusCode(400);
        ask(asker, first, receiver(channel, asker.identity, strange)).then().statusCode(400);
        ask(asker, record(channel.advisor), receiver(channel, asker.identity, prekey))
                .then()
                .statusCode(400);

        Broker.get()
                .tell(
                        Topics.PRACTICE_PREKEYS,
                        name(prekey),
                        new AdvisorPrekeyWithdrawn(prekey.owner(), prekey.notBefore()));
        await().untilAsserted(() ->
                as(asker.token()).get(PORTAL + "/advisors").then().body("advisors[0].prekeys", hasSize(0)));
        ask(asker, first, receiver(channel, asker.identity, prekey)).then().statusCode(400);
        as(channel.token()).get(PORTAL).then().statusCode(403);
        as(asker.token()).get(ADVISOR).then().statusCode(403);
    }

    private Prekey published(TestChannel channel) {
        var monday = TestClock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var prekey = channel.advisor.prekey(Prekey.ADVISOR_SIDE, monday, 1);
        Broker.get().tell(Topics.PRACTICE_PREKEYS, name(prekey), new AdvisorPrekeyPublished(prekey));
        await().untilAsserted(() -> as(channel.officers.get(0).token())
                .get(PORTAL + "/advisors")
                .then()
                .body("advisors[0].prekeys", hasSize(1)));
        return prekey;
    }

    private static String name(Prekey prekey) {
        return prekey.owner().hex() + ":" + prekey.notBefore();
    }

    private SealedRecord record(AdvisorIdentity author) {
        return new SealedRecords(TestOfficer.RANDOM)
                .seal(
                        new SealedRecords.RecordSet(set, key),
                        RecordId.of(TestOfficer.bytes(RecordId.LENGTH)),
                        1,
                        author.kid(),
                        TEXT);
    }

    private Map<String, String> receiver(TestChannel to, AdvisorIdentity from, Prekey sealedFor) {
        var wire = new StaffGrants(TestOfficer.RANDOM).share(from.signer(), set.bytes(), key, sealedFor);
        return Map.of("kid", to.advisor.kid().hex(), "share", Share.parse(wire).text());
    }

    private Response ask(TestOfficer asker, SealedRecord first, Map<String, String> receiver) {
        return write(asker.token(), Map.of("record", first.text(), "receivers", List.of(receiver)))
                .put(PORTAL + "/" + set.hex());
    }

    private Response say(String token, String side, SealedRecord said) {
        return write(token, Map.of("record", said.text())).put(side + "/" + set.hex() + "/records");
    }

    private Response remove(TestOfficer officer) {
        return write(officer.token()).delete(PORTAL + "/" + set.hex());
    }
}
