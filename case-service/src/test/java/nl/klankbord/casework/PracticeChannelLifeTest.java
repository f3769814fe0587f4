package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.ChannelPaused;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelLeaving;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.Prekey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the trial of a channel to the day on which its organisation leaves. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeChannelLifeTest {
    private static final AdvisorRole ROLE = AdvisorRole.ADVISOR_IN_CONFIDENCE;

    private TestPractice practice;
    private TestAdvisor advisor;
    private OrganisationId organisation;
    private ChannelId channel;

    @BeforeEach
    void aChannelOnTrial() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        organisation = practice.organisation(ROLE);
        channel = ChannelId.of(TestAdvisor.bytes(ChannelId.LENGTH));
        var request = new HashMap<String, Object>();
        request.put("organisation", organisation.text());
        request.put("channel", channel.hex());
        request.put("testing", true);
        write(practice.token(), request).post("/v1/practice/channels").then().statusCode(201);
    }

    @Test
    void aChannelGoesLiveOnlyWhenItsAdvisorCanBeWrittenToForFourWeeks() {
        test(false).statusCode(400).body("errors[0].code", equalTo("directory"));
        var people = List.of(advisor.inDirectory(DirectoryPerson.Role.ADVISOR));
        practice.publish(
                channel, practice.sign(practice.directory(channel, people)), TestPractice.profile(ROLE, advisor));
        test(false).statusCode(400).body("errors[0].code", equalTo("prekeys"));
        publishPrekeys(0, 4);
        test(false).statusCode(400);
        read().body("testing", equalTo(true));

        publishPrekeys(4, 2);
        test(false).statusCode(204);

        read().body("testing", equalTo(false));
        test(true).statusCode(204);
        read().body("testing", equalTo(true));
    }

    @Test
    void anOrganisationThatLeavesTakesNoNewReportsAndNobodyOpensItsChannelAgain() {
        leave("2027-01-31").statusCode(204);
        leave("2027-01-31").statusCode(204);

        read().body("paused", equalTo(true));
        as(practice.token())
                .get("/v1/practice/organisations")
                .then()
                .body("organisations[0].leavesOn", equalTo("2027-01-31"));
        write(practice.token(), Map.of("paused", false))
                .put("/v1/practice/channels/" + channel.hex() + "/pause")
                .then()
                .statusCode(409);
        assertTrue(Broker.get()
                .expect(ChannelPaused.class, event -> event.channel().equals(channel))
                .paused());
        test(false).statusCode(409);
        test(true).statusCode(409);
        var another = Map.of(
                "organisation",
                organisation.text(),
                "channel",
                ChannelId.of(TestAdvisor.bytes(ChannelId.LENGTH)).hex());
        write(practice.token(), another).post("/v1/practice/channels").then().statusCode(409);
    }

    @Test
    void reportersAreToldThatTheOrganisationLeavesAndWithWhomItGoesOn() {
        var people = List.of(advisor.inDirectory(DirectoryPerson.Role.ADVISOR));
        var first = practice.sign(practice.directory(channel, people));
        practice.publish(channel, first, TestPractice.profile(ROLE, advisor));

        var request = Map.of("leavesOn", "2027-01-31", "goesOnWith", "Praktijk De Eik");
        write(practice.token(), request)
                .put("/v1/practice/organisations/" + organisation.text() + "/off-boarding")
                .then()
                .statusCode(204);
        practice.publish(channel, practice.sign(TestPractice.after(first)), TestPractice.profile(ROLE, advisor));

        var leaving = new ChannelLeaving(LocalDate.of(2027, 1, 31), "Praktijk De Eik");
        for (var seq = 0; seq <= 1; seq++) {
            var place = seq;
            Broker.get()
                    .expect(
                            ChannelPublished.class,
                            event -> event.channel().equals(channel)
                                    && event.directory().directory().seq() == place
                                    && leaving.equals(event.profile().leaving()));
        }
        as(practice.token())
                .get("/v1/practice/organisations")
                .then()
                .body("organisations[0].goesOnWith", equalTo("Praktijk De Eik"));
        as(practice.token())
                .get("/v1/practice/audit")
                .then()
                .body(
                        "lines.action",
                        equalTo(List.of(
                                "PERSON_ADMITTED", "DIRECTORY_SIGNED", "ORGANISATION_LEAVES", "DIRECTORY_SIGNED")));
    }

    /** Open conversations need a valid list for as long as they last. */
    @Test
    void theListOfAnOrganisationThatLeavesIsStillSigned() {
        leave("2027-01-31").statusCode(204);
        var people = List.of(advisor.inDirectory(DirectoryPerson.Role.ADVISOR));

        practice.publish(
                channel, practice.sign(practice.directory(channel, people)), TestPractice.profile(ROLE, advisor));

        read().body("directories.size()", equalTo(1));
    }

    @Test
    void anOrganisationOfAnotherPracticeIsNotThere() {
        var other = TestPractice.open().token();

        write(other, Map.of("leavesOn", "2027-01-31"))
                .put("/v1/practice/organisations/" + organisation.text() + "/off-boarding")
                .then()
                .statusCode(404);
        write(other, Map.of("testing", true))
                .put("/v1/practice/channels/" + channel.hex() + "/testing")
                .then()
                .statusCode(404);
        write(Tokens.advisor("someone"), Map.of("testing", true))
                .put("/v1/practice/channels/" + channel.hex() + "/testing")
                .then()
                .statusCode(403);
    }

    @Test
    void anOrganisationIsCorrectedByItsOwnPracticeOnly() {
        var corrected = new HashMap<>(TestPractice.organisationRequest(AdvisorRole.DESIGNATED_RECEIVER));
        corrected.put("staff", 64);
        var path = "/v1/practice/organisations/" + organisation.text();

        write(practice.token(), corrected).put(path).then().statusCode(204);
        write(TestPractice.open().token(), corrected).put(path).then().statusCode(404);
        corrected.put("staff", 0);
        write(practice.token(), corrected).put(path).then().statusCode(400);

        as(practice.token())
                .get("/v1/practice/organisations")
                .then()
                .body("organisations[0].staff", equalTo(64))
                .body("organisations[0].advisorRole", equalTo("DESIGNATED_RECEIVER"));
    }

    private void publishPrekeys(int from, int weeks) {
        var prekeys = advisor.prekeys(TestClock.today().plusWeeks(from), weeks).stream()
                .map(Prekey::text)
                .toList();
        write(advisor.token(), Map.of("prekeys", prekeys))
                .post("/v1/advisor/prekeys")
                .then()
                .statusCode(204);
    }

    private io.restassured.response.ValidatableResponse test(boolean testing) {
        return write(practice.token(), Map.of("testing", testing))
                .put("/v1/practice/channels/" + channel.hex() + "/testing")
                .then();
    }

    private io.restassured.response.ValidatableResponse leave(String day) {
        return write(practice.token(), Map.of("leavesOn", day))
                .put("/v1/practice/organisations/" + organisation.text() + "/off-boarding")
                .then();
    }

    private io.restassured.response.ValidatableResponse read() {
        return as(practice.token())
                .get("/v1/practice/channels/" + channel.hex())
                .then()
                .statusCode(200);
    }
}
