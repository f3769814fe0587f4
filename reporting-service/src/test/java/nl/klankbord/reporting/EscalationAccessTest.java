package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static nl.klankbord.reporting.TestThread.ADVISOR;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static nl.klankbord.reporting.TestThread.step;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.DirectoryPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who finds an escalation, and who finds nothing (ESC-13, ESC-14). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class EscalationAccessTest {
    @AfterEach
    void today() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void whoMayNotReadHearsTheSameWordForWordAsAboutNothing() {
        var channel = TestChannel.withOfficers(3);
        var left = channel.officers.get(2);
        var stranger = TestChannel.withOfficers(2);
        var thread = TestThread.handedIn(channel, 1);
        var excluded = channel.officers.get(1);
        write(channel.token(), Map.of("officer", excluded.kid().hex()))
                .post(thread.at(ADVISOR) + "/exclusions")
                .then()
                .statusCode(204);
        var waiting = new TestThread(channel);
        var later = waiting.body(channel.officers.subList(0, 2));
        later.put("releaseOn", TestClock.today().plusDays(2).toString());
        waiting.handIn(later).then().statusCode(204);
        var nothing = new TestThread(channel);

        var officers = List.of(left, excluded, stranger.officers.get(0));
        for (var officer : officers) assertNothing(officer.token(), OFFICER, thread, nothing);
        assertNothing(channel.officers.get(0).token(), OFFICER, waiting, nothing);
        assertNothing(stranger.token(), ADVISOR, thread, nothing);
        for (var officer : List.of(left, stranger.officers.get(0))) {
            as(officer.token()).get(OFFICER).then().body("escalations", hasSize(0));
            as(officer.token()).get("/v1/organisation/register").then().body("rows", hasSize(0));
        }
        as(channel.token()).get(OFFICER).then().statusCode(403);
        as(left.token()).get(ADVISOR).then().statusCode(403);
    }

    /** Neither with the own role nor with that of an officer in the token: the practice admitted no officer here (ORG-13). */
    @Test
    void boardAndWorksCouncilNeverReachAnEscalation() {
        var channel = TestChannel.withOfficers(2);
        var organisation = channel.officers.get(0).organisation;
        var thread = TestThread.handedIn(channel, 0);
        var nothing = new TestThread(channel);
        for (var reader : List.of(TestReader.worksCouncil(organisation), TestReader.board(organisation))) {
            for (var token :
                    List.of(reader.token(), Tokens.of(reader.subject, "officer").sign())) {
                for (var call : List.of("", "/messages", "/attachments/" + "0a".repeat(16) + "/parts")) {
                    var about = as(token).get(thread.at(OFFICER) + call);
                    assertEquals(403, about.statusCode(), call);
                    assertArrayEquals(
                            as(token).get(nothing.at(OFFICER) + call).asByteArray(), about.asByteArray(), call);
                }
                for (var list : List.of(
                        OFFICER,
                        "/v1/organisation/register",
                        "/v1/organisation/register.csv",
                        "/v1/organisation/channels",
                        "/v1/organisation/officers",
                        "/v1/organisation/vault",
                        "/v1/organisation/prekeys",
                        "/v1/organisation/live")) {
                    as(token).get(list).then().statusCode(403);
                }
                write(token, step("ACKNOWLEDGE", "SUBMITTED"))
                        .post(thread.at(OFFICER) + "/steps")
                        .then()
                        .statusCode(403);
            }
        }
    }

    /** Every call about one thread and about another gives the same bytes. */
    private static void assertNothing(String token, String place, TestThread there, TestThread nothing) {
        var calls = List.of(
                "",
                "/messages",
                "/attachments/" + "0a".repeat(16) + "/parts",
                "/attachments/" + "0a".repeat(16) + "/parts/0");
        for (var call : calls) {
            // An advisor may bring files for a thread that is not there yet.
            var about = as(token).get(there.at(place) + call);
            var aboutNothing = as(token).get(nothing.at(place) + call);
            assertEquals(404, about.statusCode(), call);
            assertArrayEquals(aboutNothing.asByteArray(), about.asByteArray(), call);
        }
        var message =
                place.equals(ADVISOR) ? there.seal3("chat", "x") : there.seal4(there.channel.officers.get(0), "x");
        var body = place.equals(ADVISOR)
                ? Map.of("message", message.text(), "attachments", List.of(), "grants", List.of())
                : Map.<String, Object>of("message", message.text(), "attachments", List.of());
        var posted = write(token, body).post(there.at(place) + "/messages");
        assertEquals(404, posted.statusCode());
        assertArrayEquals(
                write(token, body).post(nothing.at(place) + "/messages").asByteArray(), posted.asByteArray());
        if (place.equals(ADVISOR)) {
            assertEquals(404, write(token).delete(there.at(place)).statusCode());
            return;
        }
        assertEquals(
                404,
                write(token, step("ACKNOWLEDGE", "SUBMITTED"))
                        .post(there.at(place) + "/steps")
                        .statusCode());
        assertEquals(404, write(token).delete(there.at(place) + "/hold").statusCode());
    }

    @Test
    void anOfficerWhomTheDirectoryNamesNoMoreReadsNoMore() {
        var channel = TestChannel.withOfficers(2);
        var ended = channel.officers.get(1);
        var thread = TestThread.handedIn(channel, 0);
        thread.seenBy(ended).then().statusCode(200);

        channel.publish(AdvisorRole.ADVISOR_IN_CONFIDENCE, DirectoryPerson.Status.ENDED);

        thread.seenBy(ended).then().statusCode(404);
        as(ended.token()).get(OFFICER).then().body("escalations", hasSize(0));
        thread.seenBy(channel.officers.get(0)).then().statusCode(200);
    }

    @Test
    void whatWaitsIsTheAuthorsAloneAndLeavesNoTraceWhenTakenBack() {
        var channel = TestChannel.withOfficers(2);
        var thread = new TestThread(channel);
        var file = thread.keys.attach(new byte[300_000], "bestand-1.bin", "x/y");
        thread.upload(channel.token(), ADVISOR, file);
        var body = thread.body(channel.officers);
        body.put("releaseOn", TestClock.today().plusDays(3).toString());
        body.put("attachments", List.of(file.reference().id().hex()));
        thread.handIn(body).then().statusCode(204);
        thread.handIn(body).then().statusCode(204);

        thread.seenByAuthor()
                .then()
                .body("state", equalTo("WAITING"))
                .body("receivedOn", nullValue())
                .body("a2o", equalTo(0));
        thread.seenBy(channel.officers.get(0)).then().statusCode(404);
        as(channel.officers.get(0).token()).get(OFFICER).then().body("escalations", hasSize(0));
        assertEquals(
                List.of(),
                Broker.get()
                        .events(
                                EscalationReceived.class,
                                event -> event.thread().equals(thread.keys.id())));

        write(channel.token()).delete(thread.at(ADVISOR)).then().statusCode(204);
        thread.seenByAuthor().then().statusCode(404);
        for (var table : List.of(
                "threads where id",
                "thread_grants where thread_id",
                "thread_messages where thread_id",
                "thread_attachments where thread_id",
                "thread_parts where thread_id",
                "outbox where key")) {
            var left = Rows.of("select count(*) from " + table + " = '" + thread.id() + "'", row -> row.getInt(1));
            assertEquals(List.of(0), left, table);
        }
        var again = TestThread.handedIn(channel, 0);
        write(channel.token()).delete(again.at(ADVISOR)).then().statusCode(409);
    }

    @Test
    void whatWaitsIsReleasedOnItsDay() {
        var channel = TestChannel.withOfficers(2);
        var thread = new TestThread(channel);
        var body = thread.body(channel.officers);
        var day = TestClock.today().plusDays(1);
        body.put("releaseOn", day.toString());
        thread.handIn(body).then().statusCode(204);

        TestClock.moveBy(Duration.ofDays(1));

        await().until(() -> thread.seenBy(channel.officers.get(0)).statusCode() == 200);
        thread.seenBy(channel.officers.get(0)).then().body("receivedOn", equalTo(day.toString()));
    }
}
