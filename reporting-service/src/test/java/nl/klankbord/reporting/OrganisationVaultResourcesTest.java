package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.OfficerKeyOffered;
import nl.klankbord.protocol.events.OfficerPrekeyPublished;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.VaultWrap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What vaults and prekeys refuse in detail is tested with those of advisors: both services keep them with the same code. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class OrganisationVaultResourcesTest {
    private static final String ENROLMENTS = "/v1/organisation/enrolments";
    private static final String VAULT = "/v1/organisation/vault";
    private static final String WRAPS = "/v1/organisation/vault-wraps";
    private static final String PREKEYS = "/v1/organisation/prekeys";

    private TestOfficer officer;
    private LocalDate monday;

    @BeforeEach
    void anAdmittedOfficer() {
        officer = TestOfficer.alone();
        monday = TestClock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void anEnrolmentGivesIdentityAndVaultAndOffersTheKey() {
        var enrolment = officer.enrolment();
        as(officer.token())
                .get("/v1/organisation/me")
                .then()
                .body("vault", equalTo(false))
                .body("person", equalTo(officer.person.text()))
                .body("organisation", equalTo(officer.organisation.text()))
                .body("roles", equalTo(List.of("officer")));
        as(officer.token()).get(VAULT).then().statusCode(404);

        write(officer.token(), enrolment)
                .post(ENROLMENTS)
                .then()
                .statusCode(201)
                .body("kid", equalTo(officer.kid().hex()));

        as(officer.token())
                .get(VAULT)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("vault", equalTo(enrolment.get("vault")))
                .body("wraps", containsInAnyOrder(((List<?>) enrolment.get("wraps")).toArray()));
        as(officer.token())
                .get("/v1/organisation/me")
                .then()
                .body("vault", equalTo(true))
                .body("kid", equalTo(officer.kid().hex()));
        var offered = Broker.get()
                .expect(OfficerKeyOffered.class, event -> event.person().equals(officer.person));
        assertEquals(officer.identity.identityKey(), offered.key());
    }

    @Test
    void oneEnrolsOnceWithAKeyOfOnesOwnSoonAfterSigningIn() {
        var longAgo = Tokens.of(officer.subject, "officer")
                .claim("auth_time", Instant.now().minusSeconds(16 * 60).getEpochSecond())
                .sign();
        write(longAgo, officer.enrolment())
                .post(ENROLMENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/sign-in-again"));
        officer.enrolled();

        write(officer.token(), officer.enrolment()).post(ENROLMENTS).then().statusCode(409);
        var thief = TestOfficer.alone();
        write(thief.token(), officer.enrolment()).post(ENROLMENTS).then().statusCode(409);
        write(longAgo, wraps(officer.wraps(), 1)).put(WRAPS).then().statusCode(403);
    }

    @Test
    void aSaveNeedsVersionAndSignature() {
        officer.enrolled();
        var other = TestOfficer.alone();

        write(officer.token(), officer.save(2)).put(VAULT).then().statusCode(428);
        save(officer.save(2), "\"1\"", 204);
        save(officer.save(3), "\"1\"", 412);
        save(Map.of("vault", officer.vault(3).text(), "signature", other.save(3).get("signature")), "\"2\"", 400);
        write(officer.token(), wraps(officer.wraps(), 2)).put(WRAPS).then().statusCode(428);
        write(officer.token(), wraps(officer.wraps(), 2))
                .header("If-Match", "\"" + VaultWrap.hashOf(present()).hex() + "\"")
                .put(WRAPS)
                .then()
                .statusCode(204);
        as(other.token()).get(VAULT).then().statusCode(404);
    }

    private List<VaultWrap> present() {
        List<String> wraps = as(officer.token()).get(VAULT).path("wraps");
        return wraps.stream().map(VaultWrap::fromText).toList();
    }

    @Test
    void thisWeekAndTwentySixMoreArePublished() {
        officer.enrolled();
        var prekeys = officer.prekeys(monday, 27);

        publish(prekeys, 204);
        publish(prekeys, 204);

        as(officer.token())
                .get(PREKEYS)
                .then()
                .statusCode(200)
                .body("prekeys", equalTo(texts(prekeys)))
                .body("keep", hasSize(0));
        Broker.get()
                .expect(OfficerPrekeyPublished.class, event -> event.prekey().equals(prekeys.get(26)));
        var told = Broker.get()
                .heard(
                        OfficerPrekeyPublished.class,
                        event -> event.prekey().owner().equals(officer.kid()));
        assertEquals(officer.kid().hex() + ":" + monday, told.get(0).key());
    }

    @Test
    void aPrekeyThatDoesNotFitIsRefused() {
        officer.enrolled();

        publish(officer.prekeys(monday.plusWeeks(27), 1), 400);
        publish(officer.prekeys(monday.minusWeeks(1), 1), 400);
        publish(List.of(officer.identity.prekey(Prekey.ADVISOR_SIDE, monday, 1)), 400);
        publish(TestOfficer.alone().enrolled().prekeys(monday, 1), 400);
        publish(List.of(), 400);
        as(officer.token()).get(PREKEYS).then().body("prekeys", hasSize(0));
    }

    @Test
    void nobodyElseHasAVaultHere() {
        var stranger = Tokens.officer("stranger");
        for (var place : List.of("/v1/organisation/me", VAULT, PREKEYS, "/v1/organisation/channels")) {
            as(stranger).get(place).then().statusCode(403);
            as(Tokens.advisor(officer.subject)).get(place).then().statusCode(403);
        }
        write(stranger, officer.enrolment()).post(ENROLMENTS).then().statusCode(403);
        as(officer.token())
                .contentType("application/json")
                .body(officer.enrolment())
                .post(ENROLMENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site"));
    }

    private void publish(List<Prekey> prekeys, int status) {
        write(officer.token(), Map.of("prekeys", texts(prekeys)))
                .post(PREKEYS)
                .then()
                .statusCode(status);
    }

    private void save(Map<String, Object> save, String expected, int status) {
        write(officer.token(), save)
                .header("If-Match", expected)
                .put(VAULT)
                .then()
                .statusCode(status);
    }

    private Map<String, Object> wraps(List<VaultWrap> wraps, long version) {
        return Map.of("wraps", TestOfficer.texts(wraps), "signature", officer.sign(version, VaultWrap.hashOf(wraps)));
    }

    private static List<String> texts(List<Prekey> prekeys) {
        return prekeys.stream().map(Prekey::text).toList();
    }
}
