package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.events.OfficerAppointed;
import nl.klankbord.protocol.events.OfficerKeyOffered;
import nl.klankbord.protocol.events.OfficerPrekeyPublished;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.Prekey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
@WithTestResource(value = AccountsStandIn.class, scope = TestResourceScope.GLOBAL)
class PracticeOfficersResourceTest {
    /** An officer, and what happens in the browser of that officer, as reporting-service tells it. */
    private record Officer(PersonId person, AdvisorIdentity identity) {
        Officer offersKey() {
            tell(identity.kid().hex(), new OfficerKeyOffered(person, identity.identityKey()));
            return this;
        }

        Prekey publishesPrekey() {
            return publishesPrekey(Prekey.OFFICER);
        }

        Prekey publishesPrekey(int role) {
            var monday = TestClock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var prekey = identity.prekey(role, monday, 1);
            tell(identity.kid().hex() + ":" + monday, new OfficerPrekeyPublished(prekey));
            return prekey;
        }

        private static void tell(String key, Object event) {
            Broker.get().tell(Topics.ORGANISATION_PREKEYS, key, event);
        }

        DirectoryPerson listed() {
            return new DirectoryPerson(
                    DirectoryPerson.Role.OFFICER,
                    "Mirjam Bos",
                    identity.identityKey(),
                    DirectoryPerson.Status.ACTIVE,
                    TestClock.today().minusDays(1),
                    null);
        }
    }

    private TestPractice practice;
    private TestAdvisor advisor;
    private OrganisationId organisation;

    @BeforeEach
    void anOrganisation() {
        AccountsStandIn.forget();
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        organisation = practice.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE);
    }

    @Test
    void whoeverIsInvitedBecomesAnOfficerOfTheOrganisationAndNobodyElse() {
        var person = invite("mirjam").person();

        var admitted = Broker.get()
                .expect(PersonAdmitted.class, event -> event.person().equals(person));
        assertEquals(PersonRole.OFFICER, admitted.role());
        var appointed = Broker.get()
                .expect(OfficerAppointed.class, event -> event.person().equals(person));
        assertEquals(new OfficerAppointed(person, organisation, false, false), appointed);
        assertTrue(AccountsStandIn.roles().contains("officer"));
        assertTrue(AccountsStandIn.users().get(0).contains("/organisation-" + organisation.text()));
        as(practice.token()).get("/v1/practice/people").then().body("people", hasSize(1));
        write(practice.token(), Map.of())
                .put("/v1/practice/departures/" + person.text())
                .then()
                .statusCode(404);
    }

    @Test
    void theKeyThatWasOfferedIsShownAsItIsReadAloud() {
        var officer = invite("mirjam").offersKey();
        var stranger = invite("henk");
        Officer.tell(
                officer.identity().kid().hex(),
                new OfficerKeyOffered(stranger.person(), officer.identity().identityKey()));
        officer.publishesPrekey(Prekey.ADVISOR_SIDE);
        var prekey = officer.publishesPrekey();

        await().untilAsserted(() -> as(practice.token())
                .get(officers())
                .then()
                .statusCode(200)
                .body("usable", equalTo(false))
                .body(of(officer, "kid"), equalTo(officer.identity().kid().hex()))
                .body(
                        of(officer, "identityKey"),
                        equalTo(officer.identity().identityKey().text()))
                .body(of(officer, "spokenKid"), matchesPattern("[0-9A-Z]{4}( [0-9A-Z]{4}){3}"))
                .body(of(officer, "prekeysUntil"), equalTo(prekey.notAfter().toString()))
                .body(of(officer, "listed"), equalTo(false))
                .body(of(stranger, "kid"), equalTo(null)));
        Broker.get()
                .expect(PersonAdmitted.class, event -> officer.identity().kid().equals(event.kid()));
    }

    @Test
    void twoListedOfficersAndAFallbackAreEnoughAndTheAdvisorGetsTheirPrekeys() {
        var three = List.of(invite("mirjam"), invite("henk"), invite("agnes"));
        three.forEach(officer -> officer.offersKey().publishesPrekey());
        var channel = list(three);
        await().untilAsserted(() -> as(advisor.token())
                .get(prekeysOf(channel))
                .then()
                .statusCode(200)
                .body("usable", equalTo(false))
                .body("officers.findAll { it.prekeys.size() == 1 }", hasSize(3)));

        stand(three.get(2), true, false, 204);

        as(practice.token()).get(officers()).then().body("usable", equalTo(true));
        as(advisor.token())
                .get(prekeysOf(channel))
                .then()
                .body("usable", equalTo(true))
                .body(
                        "officers.find { it.fallback }.kid",
                        equalTo(three.get(2).identity().kid().hex()));
        stand(three.get(0), false, true, 204);
        as(advisor.token())
                .get(prekeysOf(channel))
                .then()
                .body("usable", equalTo(false))
                .body(
                        "officers.find { it.excluded }.kid",
                        equalTo(three.get(0).identity().kid().hex()));
    }

    @Test
    void theLastOfficerStaysAndAListedOneToo() {
        var first = invite("mirjam").offersKey();
        var second = invite("henk");
        await().untilAsserted(() -> as(practice.token())
                .get(officers())
                .then()
                .body(of(first, "kid"), equalTo(first.identity().kid().hex())));
        list(List.of(first));
        remove(first, 409, "listed");
        remove(second, 204, null);
        Broker.get().expect(PersonRemoved.class, event -> event.person().equals(second.person()));
        as(practice.token()).get(officers()).then().body("officers", hasSize(1));

        remove(first, 409, "last-officer");
    }

    @Test
    void othersAreNotThere() {
        var officer = invite("mirjam");
        var channel = list(List.of());
        var other = TestPractice.open();
        var colleague = practice.advisor().enrolled();

        as(other.token()).get(officers()).then().statusCode(404);
        write(other.token(), invitation("piet")).post(officers()).then().statusCode(404);
        write(other.token(), Map.of("fallback", true, "excluded", false))
                .put(place(officer))
                .then()
                .statusCode(404);
        write(other.token()).delete(place(officer)).then().statusCode(404);
        as(colleague.token()).get(prekeysOf(channel)).then().statusCode(404);
        as(Tokens.advisor("stranger")).get(prekeysOf(channel)).then().statusCode(403);
        as(advisor.token()).get(officers()).then().statusCode(403);
        assertEquals(1, AccountsStandIn.users().size());
    }

    private Officer invite(String name) {
        String person = write(practice.token(), invitation(name))
                .post(officers())
                .then()
                .statusCode(201)
                .body("firstPassword", matchesPattern("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"))
                .extract()
                .path("person");
        return new Officer(PersonId.fromString(person), AdvisorIdentity.draw(TestAdvisor.RANDOM));
    }

    private static Map<String, Object> invitation(String name) {
        var address = name + "-" + UUID.randomUUID() + "@example.org";
        return Map.of("firstName", name, "lastName", "Bos", "email", address);
    }

    private ChannelId list(List<Officer> officers) {
        var channel = practice.channel(organisation);
        var people = new ArrayList<>(List.of(advisor.inDirectory(DirectoryPerson.Role.ADVISOR)));
        officers.forEach(officer -> people.add(officer.listed()));
        var signed = practice.sign(practice.directory(channel, people));
        practice.publish(channel, signed, TestPractice.profile(AdvisorRole.ADVISOR_IN_CONFIDENCE, advisor));
        return channel;
    }

    private void stand(Officer officer, boolean fallback, boolean excluded, int status) {
        write(practice.token(), Map.of("fallback", fallback, "excluded", excluded))
                .put(place(officer))
                .then()
                .statusCode(status);
    }

    private void remove(Officer officer, int status, String why) {
        var answer = write(practice.token()).delete(place(officer)).then().statusCode(status);
        if (why != null) answer.body("errors[0].code", equalTo(why));
    }

    private String officers() {
        return "/v1/practice/organisations/" + organisation.text() + "/officers";
    }

    private String place(Officer officer) {
        return officers() + "/" + officer.person().text();
    }

    private static String prekeysOf(ChannelId channel) {
        return "/v1/advisor/channels/" + channel.hex() + "/officers";
    }

    private static String of(Officer officer, String member) {
        return "officers.find { it.person == '" + officer.person().text() + "' }." + member;
    }
}
