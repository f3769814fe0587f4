package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static nl.klankbord.reporting.TestThread.ADVISOR;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static nl.klankbord.reporting.TestThread.step;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.Base64Url;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What does not follow, fit or make sense. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class EscalationRefusalsTest {
    @AfterEach
    void today() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void whatDoesNotFollowOrFitIsRefused() {
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        var thread = TestThread.handedIn(channel, 0);
        var message = thread.seal4(officer, "Eerste");
        thread.tell(officer, message, null).then().statusCode(204);
        thread.tell(officer, message, null).then().statusCode(204);
        thread.tell(channel.officers.get(1), thread.seal4(officer, "Andere"), null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conversation-moved"));
        thread.sent(message);
        var next = thread.seal4(officer, "Tweede");
        for (var refused : List.of(
                step("ACKNOWLEDGE", "SUBMITTED", Map.of("assessment", "GEGROND")), step("REFER", "SUBMITTED"))) {
            thread.tell(officer, next, refused).then().statusCode(400);
        }
        for (var impossible : List.of(
                step("ANSWER", "SUBMITTED"),
                step("ASSESS", "SUBMITTED"),
                step("RELEASE", "WAITING"),
                step("ACKNOWLEDGE", "ASSESSMENT"),
                step("DESTROY", "CLOSED"))) {
            thread.tell(officer, next, impossible).then().statusCode(409);
        }
        thread.take(officer, step("ACKNOWLEDGE", "SUBMITTED")).then().statusCode(400);
        thread.tell(officer, thread.seal3("chat", "x"), null).then().statusCode(400);
        var other = TestThread.handedIn(channel, 0);
        thread.tell(officer, other.seal4(officer, "x"), null).then().statusCode(400);
        thread.keys = thread.keys.nextEpoch();
        thread.tell(officer, thread.seal4(officer, "x"), null).then().statusCode(400);
        assertEquals("SUBMITTED", thread.state());
    }

    @Test
    void aHandInIsRefusedAsAWholeOrTakenAsAWhole() {
        var channel = TestChannel.withOfficers(2);
        var stranger = TestChannel.withOfficers(2);
        var thread = new TestThread(channel);
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("grants", TestThread.texts(new TestThread(channel).grants(channel.officers))),
                Map.of("grants", List.of()),
                Map.of(
                        "message",
                        new TestThread(channel).seal3("escalation", "x").text()),
                Map.of("message", thread.seal4(channel.officers.get(0), "x").text()),
                Map.of("nature", "LN.XXX"),
                Map.of("topic", "OO.PES"),
                Map.of("releaseOn", TestClock.today().minusDays(1).toString()),
                Map.of("releaseOn", TestClock.today().plusDays(6).toString()),
                Map.of("attachments", List.of("0a".repeat(16))),
                Map.of("reportedOn", TestClock.today().toString()),
                Map.of("excluded", List.of(channel.officers.get(0).kid().hex())))) {
            var body = thread.body(channel.officers);
            body.putAll(wrong);
            assertEquals(400, thread.handIn(body).statusCode(), wrong.keySet()::toString);
        }
        var elsewhere = thread.body(channel.officers);
        elsewhere.put("channel", stranger.id.hex());
        thread.handIn(elsewhere).then().statusCode(404);
        elsewhere.put("channel", "0b".repeat(16));
        thread.handIn(elsewhere).then().statusCode(404);
        var foreign = thread.body(channel.officers);
        foreign.put(
                "grants",
                List.of(thread.keys
                        .grant(channel.advisor, stranger.prekey(stranger.officers.get(0)))
                        .text()));
        thread.handIn(foreign).then().statusCode(400);
        var alone = TestChannel.withOfficers(1);
        var lonely = new TestThread(alone);
        lonely.handIn(lonely.body(alone.officers)).then().statusCode(409);
        assertEquals(
                List.of(0),
                Rows.of("select count(*) from threads where id = '" + thread.id() + "'", row -> row.getInt(1)));

        var first = thread.body(channel.officers);
        thread.handIn(first).then().statusCode(204);
        thread.handIn(thread.body(channel.officers)).then().statusCode(409);
        write(stranger.token(), first).post(ADVISOR).then().statusCode(409);
    }

    /** An advisor hands in on Monday what was sealed on Sunday, or has another day than this service (KB-26). */
    @Test
    void aPrekeyOfTheWeekThatEndedYesterdayIsTaken() {
        var channel = TestChannel.withOfficers(2);
        var thread = new TestThread(channel);
        var today = TestClock.today();
        var sealed = channel.prekey(channel.officers.get(0)).notBefore();
        TestClock.moveBy(Duration.ofDays(ChronoUnit.DAYS.between(today, sealed.plusWeeks(1))));

        assertEquals(sealed, channel.prekey(channel.officers.get(0)).notBefore());
        thread.handIn(thread.body(channel.officers)).then().statusCode(204);
    }

    @Test
    void theSameTwentyTimesAtOnceIsOnce() {
        var channel = TestChannel.withOfficers(2);
        var thread = new TestThread(channel);
        var body = thread.body(channel.officers);

        var answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(time -> thread.handIn(body).statusCode())
                .distinct()
                .toList();

        assertEquals(List.of(204), answers);
        thread.seenByAuthor().then().body("a2o", equalTo(0)).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void nonsenseIsRefusedAndNeverBreaksAnything() {
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        var thread = TestThread.handedIn(channel, 0);
        var random = new Random(4);
        for (var round = 0; round < 50; round++) {
            var body = new TestThread(channel).body(channel.officers);
            var members = List.copyOf(body.keySet());
            body.put(members.get(random.nextInt(members.size())), nonsense(random));
            var status = write(channel.token(), body).post(ADVISOR).statusCode();
            assertTrue(status >= 400 && status < 500 || status == 204, () -> status + " " + body);
            var message =
                    Map.of("message", nonsense(random), "attachments", nonsense(random), "step", nonsense(random));
            var told = write(officer.token(), message)
                    .post(thread.at(OFFICER) + "/messages")
                    .statusCode();
            assertTrue(told >= 400 && told < 500, () -> told + " " + message);
            var step = Map.of("step", nonsense(random), "from", nonsense(random), "measures", nonsense(random));
            var taken = write(officer.token(), step)
                    .post(thread.at(OFFICER) + "/steps")
                    .statusCode();
            assertTrue(taken >= 400 && taken < 500, () -> taken + " " + step);
        }
        for (var id : List.of("x", "%00", "0A".repeat(16), "0a".repeat(17), "..")) {
            var status = as(officer.token()).get(OFFICER + "/" + id).statusCode();
            assertTrue(status == 400 || status == 404, id);
        }
    }

    private static Object nonsense(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1 -> random.nextLong();
            case 2 -> "";
            case 3 -> Map.of("a", Map.of());
            case 4 -> Base64Url.encode(TestOfficer.bytes(random.nextInt(5_000)));
            case 5 -> "\u0000";
            case 6 -> List.of("0a".repeat(16), 3);
            default -> "9999-99-99";
        };
    }
}
