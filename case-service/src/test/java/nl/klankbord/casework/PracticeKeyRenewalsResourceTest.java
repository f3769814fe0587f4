package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static nl.klankbord.casework.TestConversation.casesOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AdvisorPrekeyWithdrawn;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.wire.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody lost a key, or it was stolen: the practice revokes it, the person enrols anew, the practice signs. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeKeyRenewalsResourceTest {
    private TestPractice practice;
    private TestAdvisor advisor;
    private TestAdvisor backup;
    private ChannelId channel;
    private TestDirectories directories;

    @BeforeEach
    void aChannelOfTwo() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        backup = practice.advisor().enrolled();
        channel = practice.openChannel(advisor, backup);
        directories = new TestDirectories(practice, channel);
    }

    @Test
    void aKeyThatADirectoryCountsOnStays() {
        renew(advisor).then().statusCode(409).body("errors[0].code", equalTo("listed"));

        as(advisor.token())
                .get("/v1/advisor/me")
                .then()
                .body("kid", equalTo(advisor.kid().hex()));
    }

    @Test
    void whoLostAKeyEnrolsAnewAndTheOldVaultGoesWhenThePracticeHasSignedTheNewOne() {
        var prekey = advisor.publishesPrekey();
        var admitted = new TestAdvisor(advisor.subject, advisor.person);
        directories.end(advisor, advisor, backup);

        renew(advisor).then().statusCode(204);
        renew(advisor).then().statusCode(204);

        var withdrawn = Broker.get()
                .expect(AdvisorPrekeyWithdrawn.class, event -> event.owner().equals(advisor.kid()));
        assertEquals(prekey.notBefore(), withdrawn.week());
        as(advisor.token())
                .get("/v1/advisor/me")
                .then()
                .body("kid", nullValue())
                .body("vault", equalTo(false));
        as(advisor.token()).get("/v1/advisor/vault").then().statusCode(404);
        write(advisor.token(), advisor.enrolment())
                .post("/v1/advisor/enrolments")
                .then()
                .statusCode(409);
        admitted.enrolled();
        Broker.get().expect(PersonAdmitted.class, event -> admitted.kid().equals(event.kid()));
        assertEquals(2, vaultsOf(advisor));

        directories.add(admitted, admitted, backup);

        assertEquals(1, vaultsOf(advisor));
        as(admitted.token()).get("/v1/advisor/vault").then().statusCode(200);
        as(practice.token()).get("/v1/practice/audit").then().body("lines.action", hasItem("NEW_KEY_ALLOWED"));
    }

    @Test
    void casesStayWithThePersonAndWhatComesForTheOldKeyStillArrives() {
        var conversation = TestConversation.on(channel).grantedTo(advisor);
        conversation.received();
        directories.end(advisor, advisor, backup);
        renew(advisor).then().statusCode(204);
        var again = new TestAdvisor(advisor.subject, advisor.person).enrolled();
        directories.add(again, again, backup);

        conversation.grantedTo(advisor, 1).reporterWrote(1);

        await().until(() -> casesOf(again).get(0).get("r2a").equals(1));
        conversation.grantedTo(again, 2).reporterWrote(2);
        await().until(() -> casesOf(again).get(0).get("r2a").equals(2));
        assertEquals(1, casesOf(again).size());
    }

    @Test
    void nobodyElseTakesAKeyAndWhoLeavesGetsNoNewOne() {
        directories.end(advisor, backup);
        var other = TestPractice.open();

        write(other.token()).post(path(advisor)).then().statusCode(404);
        write(backup.token()).post(path(advisor)).then().statusCode(403);
        write(practice.token()).put("/v1/practice/departures/" + advisor.person.text());
        renew(advisor).then().statusCode(409).body("errors[0].code", equalTo("leaving"));
        as(practice.token())
                .get("/v1/practice/people")
                .then()
                .body("people.kid", hasItem(advisor.kid().hex()));
    }

    private static int vaultsOf(TestAdvisor advisor) {
        return Rows.of("select 1 from vaults where person_id = '" + advisor.person.text() + "'", row -> 1)
                .size();
    }

    private Response renew(TestAdvisor person) {
        return write(practice.token()).post(path(person));
    }

    private static String path(TestAdvisor person) {
        return "/v1/practice/people/%s/key-renewals".formatted(person.person.text());
    }
}
