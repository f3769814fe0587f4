package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static nl.klankbord.reporting.TestThread.ADVISOR;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.client.StaffGrants;
import nl.klankbord.protocol.events.EscalationHandedOver;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;
import org.junit.jupiter.api.Test;

/** A thread passes to a colleague, and to nobody else (CAS-15, CAS-28); keys are kept before their seeds go (KB-74). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class EscalationHandOverTest {
    @Test
    void theColleagueGoesOnAndWhoHadItFindsNothing() {
        var channel = TestChannel.withOfficers(2).withColleague();
        var thread = TestThread.handedIn(channel, 0);
        var share = share(channel.advisor, channel.colleague, thread.keys.id().bytes());

        pass(channel.token(), thread, channel.colleague.kid(), share).then().statusCode(204);

        assertEquals(404, thread.seenByAuthor().statusCode());
        as(channel.token()).get(ADVISOR).then().body("escalations", hasSize(0));
        as(channel.colleagueToken())
                .get(thread.at(ADVISOR))
                .then()
                .statusCode(200)
                .body("author", equalTo(channel.colleague.kid().hex()))
                .body("shares", contains(share));
        thread.seenBy(channel.officers.get(0))
                .then()
                .body("author", equalTo(channel.colleague.kid().hex()))
                .body("shares", hasSize(0));
        var told = Broker.get()
                .expect(EscalationHandedOver.class, event -> event.thread().equals(thread.keys.id()));
        assertEquals(channel.advisor.kid(), told.former());
        var more = thread.seal3("chat", "Ik neem het over");
        var body = Map.of("message", more.text(), "attachments", List.of(), "grants", List.of());
        assertEquals(
                404,
                write(channel.token(), body)
                        .post(thread.at(ADVISOR) + "/messages")
                        .statusCode());
        write(channel.colleagueToken(), body)
                .post(thread.at(ADVISOR) + "/messages")
                .then()
                .statusCode(204);
    }

    @Test
    void nobodyElseTakesAThreadAndNoOtherKeysGoWithIt() {
        var channel = TestChannel.withOfficers(2).withColleague();
        var stranger = TestChannel.withOfficers(2);
        var thread = TestThread.handedIn(channel, 0);
        var name = thread.keys.id().bytes();
        var right = share(channel.advisor, channel.colleague, name);

        pass(channel.colleagueToken(), thread, channel.colleague.kid(), right)
                .then()
                .statusCode(404);
        pass(stranger.token(), thread, stranger.advisor.kid(), right).then().statusCode(404);
        pass(channel.token(), thread, stranger.advisor.kid(), right).then().statusCode(409);
        pass(channel.token(), thread, channel.advisor.kid(), right).then().statusCode(409);
        pass(channel.token(), thread, channel.officers.get(0).kid(), right)
                .then()
                .statusCode(409);
        for (var wrong : List.of(
                share(stranger.advisor, channel.colleague, name),
                share(channel.advisor, channel.colleague, TestOfficer.bytes(16)))) {
            pass(channel.token(), thread, channel.colleague.kid(), wrong).then().statusCode(400);
        }
        pass(channel.token(), thread, channel.colleague.kid(), right, right)
                .then()
                .statusCode(400);
        assertEquals(200, thread.seenByAuthor().statusCode());
    }

    @Test
    void theSeedOfAGrantIsListedUntilItsKeysAreKept() {
        var channel = TestChannel.withOfficers(2).withColleague();
        var officer = channel.officers.get(0);
        var thread = TestThread.handedIn(channel, 0);
        var prekey = channel.prekey(officer).hash().hex();

        kept(officer).then().body("keep", contains(prekey));
        write(officer.token(), Map.of("epoch", 0))
                .put(thread.at(OFFICER) + "/keys")
                .then()
                .statusCode(204);
        kept(officer).then().body("keep", hasSize(0));

        var other = channel.officers.get(1);
        write(channel.token(), Map.of("officer", other.kid().hex()))
                .post(thread.at(ADVISOR) + "/exclusions")
                .then()
                .statusCode(204);
        kept(other).then().body("keep", not(hasItem(channel.prekey(other).hash().hex())));
        write(other.token(), Map.of("epoch", 0))
                .put(thread.at(OFFICER) + "/keys")
                .then()
                .statusCode(404);
    }

    private static Response kept(TestOfficer officer) {
        return as(officer.token()).get("/v1/organisation/prekeys");
    }

    private static Response pass(String token, TestThread thread, Kid to, String... shares) {
        return write(token, Map.of("to", to.hex(), "shares", List.of(shares))).post(thread.at(ADVISOR) + "/successor");
    }

    private static String share(AdvisorIdentity from, AdvisorIdentity to, byte[] name) {
        var monday = TestClock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var prekey = to.prekey(Prekey.ADVISOR_SIDE, monday, 1);
        var random = TestOfficer.RANDOM;
        return Base64Url.encode(new StaffGrants(random).share(from.signer(), name, Secret.draw(random), prekey));
    }
}
