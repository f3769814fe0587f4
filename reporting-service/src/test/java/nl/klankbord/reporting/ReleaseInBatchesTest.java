package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.TestThread.ADVISOR;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static nl.klankbord.reporting.TestThread.step;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AnswerRelayed;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.json.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As it runs for real: one batch a working day, and nobody hears of anything before (KB-68). */
@QuarkusTest
@TestProfile(ReleaseInBatchesTest.OnceADay.class)
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class ReleaseInBatchesTest {
    /** The settings outside the demo. */
    public static final class OnceADay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("klankbord.threads.release", "fixed", "klankbord.threads.release-time", "10:00");
        }
    }

    private static final LocalTime BEFORE = LocalTime.of(9, 50);
    private static final LocalTime BATCH = LocalTime.of(10, 0, 5);

    @AfterEach
    void today() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void aBatchShowsEverythingAtOnceInAnOrderThatSaysNothing() {
        var day = firstMonday();
        moveTo(day, BEFORE);
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        var handedIn = new ArrayList<TestThread>();
        for (var one = 0; one < 12; one++) handedIn.add(TestThread.handedIn(channel, 0));
        var first = handedIn.get(0);

        assertEquals(404, first.seenBy(officer).statusCode());
        first.seenByAuthor().then().body("state", equalTo("WAITING"));
        assertEquals(List.of(), received(first));
        var waiting = "select count(*) from outbox where key = '" + first.id() + "'";
        assertEquals(List.of(0), Rows.of(waiting, row -> row.getInt(1)));

        assertEquals(List.of(), logged(channel));

        moveTo(day, BATCH);
        await().until(() -> first.seenBy(officer).statusCode() == 200);
        assertEquals(12, logged(channel).size());
        assertEquals(Set.of(day.toString()), Set.copyOf(logged(channel)));
        for (var thread : handedIn) {
            thread.seenBy(officer).then().statusCode(200).body("receivedOn", equalTo(day.toString()));
        }
        await().until(() -> received(first).size() == 1);
        for (var table : List.of("thread_messages", "threads", "thread_grants")) {
            var id = table.equals("threads") ? "id" : "thread_id";
            var ours = handedIn.stream().map(thread -> "'" + thread.id() + "'").collect(Collectors.joining(","));
            var where = " from " + table + " where " + id + " in (" + ours + ")";
            assertEquals(List.of(1), Rows.of("select count(distinct xmin::text)" + where, row -> row.getInt(1)), table);
            var order = Rows.of("select " + id + where + " order by ctid", row -> row.getString(1)).stream()
                    .distinct()
                    .toList();
            assertNotEquals(handedIn.stream().map(TestThread::id).toList(), order, table);
        }
    }

    @Test
    void whatComesAfterTheBatchWaitsForTheNextWorkingDay() {
        var friday = firstMonday().plusWeeks(1).with(DayOfWeek.FRIDAY);
        moveTo(friday, BEFORE);
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        var thread = TestThread.handedIn(channel, 0);
        moveTo(friday, BATCH);
        await().until(() -> thread.seenBy(officer).statusCode() == 200);
        thread.tell(officer, step("ACKNOWLEDGE", "SUBMITTED"));
        thread.take(officer, step("ASSESS", "ACKNOWLEDGED")).then().statusCode(204);
        thread.tell(officer, step("ASK", "ASSESSMENT"));

        var answer = thread.seal3("chat", "Het antwoord");
        thread.say(answer, step("ANSWER", "QUESTION_TO_REPORTER"), List.of())
                .then()
                .statusCode(204);
        var late = TestThread.handedIn(channel, 0);

        moveTo(friday, LocalTime.of(10, 20));
        staysHidden(thread, late, officer);
        moveTo(friday.plusDays(1), BATCH);
        staysHidden(thread, late, officer);
        thread.seenByAuthor().then().body("a2o", equalTo(1)).body("state", equalTo("QUESTION_TO_REPORTER"));
        as(channel.token())
                .get(thread.at(ADVISOR) + "/messages?a2o=0&o2a=9")
                .then()
                .body("messages[0].postedOn", nullValue());

        moveTo(friday.plusDays(3), BATCH);
        await().until(() -> late.seenBy(officer).statusCode() == 200);
        thread.seenBy(officer).then().body("a2o", equalTo(1)).body("state", equalTo("ASSESSMENT"));
        as(officer.token())
                .get(thread.at(OFFICER) + "/messages?a2o=0&o2a=9")
                .then()
                .body("messages[0].postedOn", equalTo(friday.plusDays(3).toString()));
        Broker.get().expect(AnswerRelayed.class, event -> event.thread().equals(thread.keys.id()));
    }

    /** The days of the lines of the log: of what nobody has seen there is none. */
    private static List<String> logged(TestChannel channel) {
        var log = as(Tokens.manager(channel.practice)).get("/v1/practice/escalation-audit");
        return log.path("lines.on");
    }

    /** For some looks of the schedule, which come every second. */
    private static void staysHidden(TestThread thread, TestThread late, TestOfficer officer) {
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            thread.seenBy(officer).then().body("a2o", equalTo(0)).body("state", equalTo("QUESTION_TO_REPORTER"));
            assertEquals(404, late.seenBy(officer).statusCode());
        });
    }

    private static List<EscalationReceived> received(TestThread thread) {
        return Broker.get()
                .events(EscalationReceived.class, event -> event.thread().equals(thread.keys.id()));
    }

    /** October has no public holidays. */
    private static LocalDate firstMonday() {
        return LocalDate.now(EventCodec.ZONE)
                .plusYears(1)
                .withMonth(10)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static void moveTo(LocalDate day, LocalTime time) {
        var target = day.atTime(time).atZone(EventCodec.ZONE).toInstant();
        TestClock.moveBy(Duration.between(Instant.now(), target));
    }
}
