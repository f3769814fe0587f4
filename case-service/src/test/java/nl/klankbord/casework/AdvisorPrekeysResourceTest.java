package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AdvisorPrekeyPublished;
import nl.klankbord.protocol.wire.Prekey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorPrekeysResourceTest {
    private static final String PREKEYS = "/v1/advisor/prekeys";

    private TestAdvisor advisor;
    private LocalDate monday;

    @BeforeEach
    void anEnrolledAdvisor() {
        advisor = TestPractice.open().advisor().enrolled();
        monday = TestClock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @AfterEach
    void theClockStandsRight() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void thisWeekAndEightMoreArePublished() {
        var prekeys = advisor.prekeys(monday, 9);

        publish(prekeys, 204);
        publish(prekeys, 204);

        as(advisor.token())
                .get(PREKEYS)
                .then()
                .statusCode(200)
                .body("prekeys", equalTo(texts(prekeys)))
                .body("keep", hasSize(0));
        Broker.get()
                .expect(AdvisorPrekeyPublished.class, event -> event.prekey().equals(prekeys.get(8)));
        var heard = Broker.get()
                .heard(
                        AdvisorPrekeyPublished.class,
                        event -> event.prekey().owner().equals(advisor.kid()));
        assertEquals(
                prekeys.stream()
                        .map(each -> advisor.kid().hex() + ":" + each.notBefore())
                        .toList(),
                heard.stream().map(Broker.Heard::key).toList());
    }

    @Test
    void expiredOnesAreNotListedAnyMore() {
        publish(advisor.prekeys(monday, 2), 204);

        TestClock.moveBy(Duration.ofDays(7));

        as(advisor.token()).get(PREKEYS).then().body("prekeys", hasSize(1));
    }

    @Test
    void aWeekHasOnePrekey() {
        publish(advisor.prekeys(monday, 1), 204);

        publish(advisor.prekeys(monday, 1), 409);
        publish(
                List.of(advisor.identity.prekey(monday.plusWeeks(1)), advisor.identity.prekey(monday.plusWeeks(1))),
                400);
    }

    @Test
    void aPrekeyThatDoesNotFitIsRefused() {
        var colleague = TestPractice.open().advisor().enrolled();

        publish(advisor.prekeys(monday.minusWeeks(1), 1), 400);
        publish(advisor.prekeys(monday.plusWeeks(9), 1), 400);
        publish(colleague.prekeys(monday, 1), 400);
        publish(List.of(advisor.identity.prekey(Prekey.OFFICER, monday, 1)), 400);
        publish(List.of(), 400);
        as(advisor.token()).get(PREKEYS).then().body("prekeys", hasSize(0));
    }

    @Test
    void everyFlippedByteIsRefused() {
        var wire = advisor.identity.prekey(monday).bytes();
        Stream.of(0, 4, 5, 21, 22, 26, 30, 37, 500, 1253, 1254, 1317).forEach(place -> {
            var flipped = wire.clone();
            flipped[place] ^= 1;
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
            write(advisor.token(), Map.of("prekeys", List.of(text)))
                    .post(PREKEYS)
                    .then()
                    .statusCode(400);
        });
        var truncated = Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(wire, 1317));
        write(advisor.token(), Map.of("prekeys", List.of(truncated)))
                .post(PREKEYS)
                .then()
                .statusCode(400);
    }

    @Test
    void theVaultVersionNeitherGoesBackNorNamesOneToCome() {
        publish(List.of(advisor.identity.prekey(Prekey.ADVISOR_SIDE, monday, 2)), 400);
        write(advisor.token(), advisor.save(2))
                .header("If-Match", "\"1\"")
                .put("/v1/advisor/vault")
                .then()
                .statusCode(204);

        publish(List.of(advisor.identity.prekey(Prekey.ADVISOR_SIDE, monday, 2)), 204);
        publish(List.of(advisor.identity.prekey(Prekey.ADVISOR_SIDE, monday.plusWeeks(1), 1)), 400);
    }

    @Test
    void onlyAnEnrolledAdvisorPublishes() {
        var newcomer = TestPractice.open().advisor();

        write(newcomer.token(), Map.of("prekeys", texts(newcomer.prekeys(monday, 1))))
                .post(PREKEYS)
                .then()
                .statusCode(404);
        as(newcomer.token()).get(PREKEYS).then().statusCode(404);
        as(Tokens.of("boss", "practice-manager").sign()).get(PREKEYS).then().statusCode(403);
    }

    @Test
    void aPracticeSeesHowLongPrekeysLast() {
        var practice = TestPractice.open();
        var serving = practice.advisor().enrolled();
        var channel = practice.openChannel(serving);
        write(serving.token(), Map.of("prekeys", texts(serving.prekeys(monday, 4))))
                .post(PREKEYS)
                .then()
                .statusCode(204);

        as(practice.token())
                .get("/v1/practice/channels/" + channel.hex())
                .then()
                .body("prekeysUntil", equalTo(monday.plusDays(27).toString()));
    }

    private void publish(List<Prekey> prekeys, int status) {
        write(advisor.token(), Map.of("prekeys", texts(prekeys)))
                .post(PREKEYS)
                .then()
                .statusCode(status);
    }

    private static List<String> texts(List<Prekey> prekeys) {
        return prekeys.stream().map(Prekey::text).toList();
    }
}
