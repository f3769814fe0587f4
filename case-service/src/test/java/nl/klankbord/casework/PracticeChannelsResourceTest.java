package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static nl.klankbord.casework.TestPractice.directoriesOf;
import static nl.klankbord.casework.TestPractice.profile;
import static nl.klankbord.casework.TestPractice.publication;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.ChannelPaused;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeChannelsResourceTest {
    private static final AdvisorRole ROLE = AdvisorRole.ADVISOR_IN_CONFIDENCE;

    private TestPractice practice;
    private TestAdvisor advisor;
    private ChannelId channel;
    private SignedDirectory first;

    @BeforeEach
    void aChannelWithoutADirectory() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        channel = practice.channel(practice.organisation(ROLE));
        first = practice.sign(directory());
    }

    @AfterEach
    void theClockStandsRight() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void aChainGrowsAndOthersHearOfEachDirectory() {
        var second = practice.sign(TestPractice.after(first));

        practice.publish(channel, first, profile(ROLE, advisor));
        practice.publish(channel, second, profile(ROLE, 3, 5, advisor));

        as(practice.token())
                .get("/v1/practice/channels/" + channel.hex())
                .then()
                .statusCode(200)
                .body("directories.dir", equalTo(List.of(first.documentText(), second.documentText())))
                .body("directories.sig", equalTo(List.of(first.signatureText(), second.signatureText())))
                .body("profile.ackWorkingDays", equalTo(3))
                .body("paused", equalTo(false))
                .body("prekeysUntil", nullValue());
        var published = Broker.get().heard(ChannelPublished.class, event -> false);
        assertEquals(0, published.size());
        Broker.get().expect(ChannelPublished.class, event -> event.directory().equals(second));
        var keys = Broker.get()
                .heard(ChannelPublished.class, event -> event.channel().equals(channel))
                .stream()
                .map(Broker.Heard::key)
                .toList();
        assertEquals(List.of(channel.hex() + ":0", channel.hex() + ":1"), keys);
    }

    @Test
    void theSameDirectoryAgainChangesNothing() {
        practice.publish(channel, first, profile(ROLE, advisor));

        practice.publish(channel, first, profile(ROLE, advisor));

        as(practice.token())
                .get("/v1/practice/channels/" + channel.hex())
                .then()
                .body("directories", hasSize(1));
    }

    @Test
    void aPlaceInTheChainIsTakenOnce() {
        practice.publish(channel, first, profile(ROLE, advisor));
        var other = practice.sign(new Directory(
                channel,
                0,
                null,
                practice.root.root(),
                TestClock.today(),
                TestClock.today().plusDays(30),
                "Een ander",
                first.directory().policy(),
                first.directory().people(),
                null));
        var tooFar = practice.sign(TestPractice.after(practice.sign(TestPractice.after(first))));

        refused(409, "conflict", other, profile(ROLE, advisor));
        refused(409, "conflict", tooFar, profile(ROLE, advisor));
    }

    @Test
    void aDirectoryThatDoesNotFollowIsRefused() {
        practice.publish(channel, first, profile(ROLE, advisor));
        var stranger = new DirectorySigner(Secret.draw(TestAdvisor.RANDOM));
        var next = TestPractice.after(first);
        var otherRoot = stranger.sign(new Directory(
                channel,
                1,
                first.hash(),
                stranger.root(),
                next.issued(),
                next.notAfter(),
                next.org(),
                next.policy(),
                next.people(),
                null));
        var otherPast = practice.sign(TestPractice.after(practice.sign(new Directory(
                channel,
                0,
                null,
                practice.root.root(),
                next.issued(),
                next.notAfter(),
                "Een ander verleden",
                next.policy(),
                next.people(),
                null))));

        refused(400, "invalid-request", otherRoot, profile(ROLE, advisor));
        refused(400, "invalid-request", otherPast, profile(ROLE, advisor));
    }

    @Test
    void aForgedExpiredOrMisplacedDirectoryIsRefused() {
        var body = new HashMap<>(publication(first, profile(ROLE, advisor)));
        body.put("sig", practice.sign(TestPractice.after(first)).signatureText());
        var elsewhere = practice.channel(practice.organisation(ROLE));

        write(practice.token(), body).post(directoriesOf(channel)).then().statusCode(400);
        write(practice.token(), publication(first, profile(ROLE, advisor)))
                .post(directoriesOf(elsewhere))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("channel"));
        body.put("dir", first.documentText() + "=");
        write(practice.token(), body).post(directoriesOf(channel)).then().statusCode(400);
        TestClock.moveBy(Duration.ofDays(62));
        refused(400, "invalid-request", first, profile(ROLE, advisor));
    }

    @ParameterizedTest
    @CsvSource({"4, 2, /profile/ackWorkingDays", "1, 6, /profile/answerWorkingDays"})
    void aPromiseBeyondTheBoundsOfTheTermsIsRefused(int ack, int answer, String pointer) {
        write(practice.token(), publication(first, profile(ROLE, ack, answer, advisor)))
                .post(directoriesOf(channel))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aProfileSpeaksOfTheSamePeopleAndRole() {
        var stranger = practice.advisor();

        refused(400, "invalid-request", first, profile(ROLE, advisor, stranger));
        refused(400, "invalid-request", first, profile(AdvisorRole.DESIGNATED_RECEIVER, advisor));
    }

    @Test
    void anotherPracticeFindsNothing() {
        var other = TestPractice.open();
        var unknown = ChannelId.of(TestAdvisor.bytes(ChannelId.LENGTH));
        practice.publish(channel, first, profile(ROLE, advisor));

        var notYours = write(other.token(), publication(first, profile(ROLE, advisor)))
                .post(directoriesOf(channel))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var notThere = write(other.token(), publication(first, profile(ROLE, advisor)))
                .post(directoriesOf(unknown))
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertEquals(notThere, notYours);
        as(other.token()).get("/v1/practice/channels/" + channel.hex()).then().statusCode(404);
        write(other.token(), Map.of("paused", true))
                .put("/v1/practice/channels/%s/pause".formatted(channel.hex()))
                .then()
                .statusCode(404);
        as(other.token()).get("/v1/practice/channels/nothing").then().statusCode(404);
    }

    @Test
    void aChannelIsOpenedOnceAndForAnOwnOrganisation() {
        var organisation = practice.organisation(ROLE);
        Map<String, Object> again = Map.of("organisation", organisation.text(), "channel", channel.hex());
        Map<String, Object> upperCase = Map.of(
                "organisation", organisation.text(), "channel", channel.hex().toUpperCase(java.util.Locale.ROOT));

        write(practice.token(), again).post("/v1/practice/channels").then().statusCode(409);
        write(TestPractice.open().token(), again)
                .post("/v1/practice/channels")
                .then()
                .statusCode(404);
        if (!channel.hex().matches("[0-9]+")) {
            write(practice.token(), upperCase)
                    .post("/v1/practice/channels")
                    .then()
                    .statusCode(400);
        }
        write(advisor.token(), again).post("/v1/practice/channels").then().statusCode(403);
    }

    @Test
    void aPauseIsTold() {
        var pause = "/v1/practice/channels/%s/pause".formatted(channel.hex());

        write(practice.token(), Map.of("paused", true)).put(pause).then().statusCode(204);
        write(practice.token(), Map.of("paused", true)).put(pause).then().statusCode(204);
        write(practice.token(), Map.of()).put(pause).then().statusCode(400);

        Broker.get().expect(ChannelPaused.class, event -> event.equals(new ChannelPaused(channel, true)));
        assertEquals(
                1,
                Broker.get()
                        .events(ChannelPaused.class, event -> event.channel().equals(channel))
                        .size());
    }

    @Test
    void anAdvisorSeesTheOwnChannels() {
        var colleague = practice.advisor().enrolled();
        practice.publish(channel, first, profile(ROLE, advisor));

        as(advisor.token())
                .get("/v1/advisor/channels")
                .then()
                .statusCode(200)
                .body("channels.channel", equalTo(List.of(channel.hex())))
                .body("channels[0].organisation", equalTo("Bakkerij Korenaar"))
                .body("channels[0].directories[0].dir", equalTo(first.documentText()))
                .body("channels[0].paused", equalTo(false));
        as(colleague.token()).get("/v1/advisor/channels").then().body("channels", hasSize(0));
        as(practice.token()).get("/v1/advisor/channels").then().statusCode(403);
    }

    private Directory directory() {
        return practice.directory(channel, List.of(advisor.inDirectory(DirectoryPerson.Role.ADVISOR)));
    }

    private void refused(int status, String slug, SignedDirectory signed, ChannelProfile profile) {
        write(practice.token(), publication(signed, profile))
                .post(directoriesOf(channel))
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + slug));
    }
}
