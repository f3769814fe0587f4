package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.OrganisationDescribed;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.SpokenForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeResourcesTest {
    private static final String PEOPLE = "/v1/practice/people";
    private static final String ORGANISATIONS = "/v1/practice/organisations";

    private TestPractice practice;

    @BeforeEach
    void aPractice() {
        practice = TestPractice.open();
    }

    @Test
    void aPracticePresentsItselfAnew() {
        var profile = Map.of("name", "De Eik", "privacyContact", "avg@example.org", "complaintRoute", "Schrijf ons.");

        write(practice.token(), profile).put("/v1/practice/profile").then().statusCode(204);
        write(practice.token(), Map.of("name", "De Eik"))
                .put("/v1/practice/profile")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void onlyAPracticeManagerOfAPracticeActsForIt() {
        var profile = Map.of("name", "De Eik", "privacyContact", "avg@example.org", "complaintRoute", "Schrijf ons.");

        write(Tokens.advisor("someone"), profile)
                .put("/v1/practice/profile")
                .then()
                .statusCode(403);
        write(Tokens.of("someone", "practice-manager").sign(), profile)
                .put("/v1/practice/profile")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
        io.restassured.RestAssured.given()
                .get(PEOPLE)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/not-signed-in"));
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        var token = Tokens.of("manager", "practice-manager")
                .claim("practice", practice.id.toString())
                .audience("intake-service")
                .sign();

        as(token).get(PEOPLE).then().statusCode(401);
    }

    @Test
    void whoeverIsAdmittedTwiceKeepsTheId() {
        var person = practice.admit("kees", "advisor");
        Map<String, Object> again = Map.of("subject", "kees", "name", "Kees", "role", "advisor", "internal", false);

        write(practice.token(), again).post(PEOPLE).then().statusCode(200).body("id", equalTo(person.text()));
        write(TestPractice.open().token(), again).post(PEOPLE).then().statusCode(409);
        as(practice.token())
                .get(PEOPLE)
                .then()
                .statusCode(200)
                .body("people", hasSize(1))
                .body("people[0].name", equalTo("Noor van Dalen"))
                .body("people[0].role", equalTo("advisor"))
                .body("people[0].kid", nullValue());
    }

    @Test
    void othersHearWhoIsAdmittedWithoutTheName() {
        Map<String, Object> request =
                Map.of("subject", "ilse-" + practice.id, "name", "Ilse", "role", "contact-person", "internal", true);
        String id = write(practice.token(), request).post(PEOPLE).path("id");

        var admitted = Broker.get()
                .expect(PersonAdmitted.class, event -> event.person().text().equals(id));

        assertEquals(PersonRole.CONTACT_PERSON, admitted.role());
        assertEquals(practice.id, admitted.practice().value());
        assertEquals(true, admitted.employerMail());
    }

    @Test
    void aPracticeSeesItsOwnPeopleWithKeysToReadAloud() {
        var advisor = practice.advisor().enrolled();
        TestPractice.open().advisor();

        as(practice.token())
                .get(PEOPLE)
                .then()
                .body("people", hasSize(1))
                .body(
                        "people[0].identityKey",
                        equalTo(advisor.identity.identityKey().text()))
                .body("people[0].kid", equalTo(advisor.kid().hex()))
                .body("people[0].spokenKid", equalTo(SpokenForm.of(advisor.kid().bytes())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVISOR", "boss", ""})
    void anUnknownRoleIsRefused(String role) {
        Map<String, Object> request = Map.of("subject", "x", "name", "X", "role", role, "internal", false);

        write(practice.token(), request)
                .post(PEOPLE)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/role"));
    }

    @Test
    void membersNobodyKnowsAreRefused() {
        Map<String, Object> request =
                Map.of("subject", "x", "name", "X", "role", "advisor", "internal", false, "address", "Dorpsstraat");

        write(practice.token(), request).post(PEOPLE).then().statusCode(400);
        write(
                        practice.token(),
                        "{\"subject\":\"x\",\"subject\":\"y\",\"name\":\"X\",\"role\":\"advisor\",\"internal\":false}")
                .post(PEOPLE)
                .then()
                .statusCode(400);
        write(practice.token(), "{\"subject\"").post(PEOPLE).then().statusCode(400);
    }

    @Test
    void nobodyIsAdmittedBeforeThePracticePresentsItself() {
        Map<String, Object> request = Map.of("subject", "x", "name", "X", "role", "advisor", "internal", false);

        write(Tokens.manager(UUID.randomUUID()), request).post(PEOPLE).then().statusCode(409);
    }

    @Test
    void anOrganisationIsEnteredOnceUnderOneKey() throws Exception {
        var request = TestPractice.organisationRequest(AdvisorRole.ADVISOR_IN_CONFIDENCE);
        var threads = Executors.newFixedThreadPool(8);

        var answers = threads.invokeAll(IntStream.range(0, 20)
                .<java.util.concurrent.Callable<String>>mapToObj(i -> () -> enter("key-1", request, 201))
                .toList());
        threads.shutdown();

        var ids = new HashSet<String>();
        for (var answer : answers) ids.add(answer.get());
        assertEquals(1, ids.size());
        as(practice.token()).get(ORGANISATIONS).then().body("organisations", hasSize(1));
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        var request = new HashMap<>(TestPractice.organisationRequest(AdvisorRole.ADVISOR_IN_CONFIDENCE));
        enter("key-1", request, 201);
        request.put("staff", 19);

        write(practice.token(), request)
                .header("Idempotency-Key", "key-1")
                .post(ORGANISATIONS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-mismatch"));
        write(practice.token(), request).post(ORGANISATIONS).then().statusCode(400);
        enter("key-2", request, 201);
        as(practice.token()).get(ORGANISATIONS).then().body("organisations.staff", containsInAnyOrder(18, 19));
    }

    /** Figures add up organisations of one sector, so it is a code that others have too; reporting-service hears it. */
    @Test
    void theSectorOfAnOrganisationIsACodeAndIsToldOn() {
        var request = new HashMap<>(TestPractice.organisationRequest(AdvisorRole.ADVISOR_IN_CONFIDENCE));
        request.put("sector", "Bakkers");
        enter("key-1", request, 400);
        request.put("sector", "SPORT");
        var id = enter("key-2", request, 201);

        var told = Broker.get()
                .expect(
                        OrganisationDescribed.class,
                        event -> event.organisation().text().equals(id));
        assertEquals(Sector.SPORT, told.sector());
    }

    @Test
    void aKeyBelongsToOnePractice() {
        var request = TestPractice.organisationRequest(AdvisorRole.DESIGNATED_RECEIVER);
        var mine = enter("key-1", request, 201);
        var other = TestPractice.open();

        String theirs = write(other.token(), request)
                .header("Idempotency-Key", "key-1")
                .post(ORGANISATIONS)
                .path("id");

        org.junit.jupiter.api.Assertions.assertNotEquals(mine, theirs);
        as(other.token()).get(ORGANISATIONS).then().body("organisations.id", equalTo(List.of(theirs)));
    }

    private String enter(String key, Map<String, Object> request, int status) {
        return write(practice.token(), request)
                .header("Idempotency-Key", key)
                .post(ORGANISATIONS)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
