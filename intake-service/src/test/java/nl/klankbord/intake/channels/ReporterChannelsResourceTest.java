package nl.klankbord.intake.channels;

import static nl.klankbord.intake.testing.Answers.refused;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.intake.testing.Advisor;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AdvisorPrekeyWithdrawn;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.DirectoryPerson.Role;
import nl.klankbord.protocol.wire.DirectoryPerson.Status;
import org.junit.jupiter.api.Test;

/** What practices publish arrives through Kafka and is shown to reporters. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReporterChannelsResourceTest {
    @Test
    void aChannelShowsItsChainItsPrekeysAndItsProfile() {
        var practice = Practice.shared();

        open(practice.channel())
                .then()
                .statusCode(200)
                .body("directories.size()", is(1))
                .body("directories[0].dir", is(practice.newest().documentText()))
                .body("directories[0].sig", is(practice.newest().signatureText()))
                .body(
                        "prekeys",
                        containsInAnyOrder(
                                practice.advisor().prekey().text(),
                                practice.backup().prekey().text()))
                .body("profile.practice", is("Praktijk"))
                .body("profile.answerWorkingDays", is(2));
    }

    @Test
    void theNewestDirectoryDecidesWhoIsThere() {
        var practice = new Practice().opened();
        var newcomer = new Advisor().admitted();

        var next = practice.publish(List.of(
                practice.advisor().entry(Role.ADVISOR, Status.ENDED), newcomer.entry(Role.ADVISOR, Status.ACTIVE)));

        await().untilAsserted(() -> open(practice.channel())
                .then()
                .body("directories.dir", hasItem(next.documentText()))
                .body("directories.size()", is(2))
                .body("prekeys", is(List.of(newcomer.prekey().text()))));
    }

    /** The same fact twice, and one out of a compacted topic again, leave the same state. */
    @Test
    void toldTwiceIsToldOnce() {
        var practice = new Practice().opened();

        practice.publish(practice.newest());
        practice.advisor().publish(practice.advisor().prekey());
        practice.pause(true);
        practice.pause(false);

        open(practice.channel()).then().body("directories.size()", is(1)).body("prekeys.size()", is(2));
    }

    @Test
    void aPrekeyThatWasWithdrawnOrIsOfAnotherWeekIsNotShown() {
        var practice = new Practice().opened();
        var advisor = practice.advisor();
        var later = advisor.identity().prekey(advisor.prekey().notBefore().plusWeeks(3));
        advisor.publish(later);

        Broker.tell(
                Topics.PRACTICE_PREKEYS,
                advisor.identity().kid().hex() + ":" + advisor.prekey().notBefore(),
                new AdvisorPrekeyWithdrawn(
                        advisor.identity().kid(), advisor.prekey().notBefore()));

        await().untilAsserted(() -> open(practice.channel())
                .then()
                .body("prekeys", is(List.of(practice.backup().prekey().text())))
                .body("prekeys", not(hasItem(later.text()))));
    }

    @Test
    void aDirectoryThatDoesNotFollowIsNotShown() {
        var practice = new Practice().opened();
        var stranger = new Practice();
        var foreign = stranger.publish(List.of(practice.advisor().entry(Role.ADVISOR, Status.ACTIVE)));
        await().untilAsserted(() -> open(stranger.channel()).then().statusCode(200));

        open(stranger.channel()).then().body("directories[0].dir", is(foreign.documentText()));
        open(practice.channel()).then().body("directories.size()", is(1));
    }

    /** An event of a kind or with members that this service does not know yet is no reason to stop. */
    @Test
    void unknownEventsAndMembersAreAccepted() {
        var practice = new Practice().opened();
        var known = told(practice);
        var later = told(practice).replaceFirst("\"data\":\\{", "\"data\":{\"colour\":\"blue\",");
        var unknown = known.replace(ChannelPublished.TYPE, "channel-painted.v1");

        Broker.send(Topics.PRACTICE_CHANNELS, practice.channel().hex(), unknown.getBytes(StandardCharsets.UTF_8));
        Broker.send(Topics.PRACTICE_CHANNELS, practice.channel().hex(), later.getBytes(StandardCharsets.UTF_8));
        practice.pause(true);
        practice.pause(false);

        open(practice.channel()).then().statusCode(200);
    }

    @Test
    void malformedChannelsAreInvalid() {
        for (var channel : List.of("", "00", "ZZ".repeat(16), "AB".repeat(16), "00".repeat(17))) {
            refused(Reporter.json(Map.of("channel", channel)).post("/v1/reporter/channels"), 400, "invalid-request");
        }
        refused(Reporter.json(Map.of()).post("/v1/reporter/channels"), 400, "invalid-request");
    }

    private static String told(Practice practice) {
        var event = new ChannelPublished(practice.channel(), practice.newest(), Practice.profile());
        var bytes = new EventCodec("case-service").write(UUID.randomUUID(), EventCodec.startOf(Broker.today()), event);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Response open(ChannelId channel) {
        return Reporter.json(Map.of("channel", channel.hex())).post("/v1/reporter/channels");
    }
}
