package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static nl.klankbord.reporting.TestThread.ADVISOR;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static nl.klankbord.reporting.TestThread.step;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.EscalationThread;
import nl.klankbord.protocol.events.AnswerRelayed;
import nl.klankbord.protocol.events.EscalationAcknowledged;
import nl.klankbord.protocol.events.EscalationClosed;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.FeedbackGiven;
import nl.klankbord.protocol.events.OfficerExcluded;
import nl.klankbord.protocol.events.QuestionAsked;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.ThreadGrant;
import org.junit.jupiter.api.Test;

/** What advisors and officers do with threads, sealed and opened as their browsers do it. Everything is released at once. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class EscalationResourcesTest {
    @Test
    void officersWithAKeyOpenWhatTheAdvisorSealed() {
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        officer.appointed(true, false);
        var thread = TestThread.handedIn(channel, 0);

        thread.seenBy(officer)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("author", equalTo(channel.advisor.kid().hex()))
                .body("officers", hasSize(2))
                .body("receivedOn", equalTo(TestClock.today().toString()))
                .body("ackDueOn", equalTo(TestClock.today().plusDays(7).toString()))
                .body("overdue", hasSize(0))
                .body("steps", containsInAnyOrder("ACKNOWLEDGE", "REFER"))
                .body("releaseOn", nullValue())
                .body("epoch", equalTo(0));
        String grant = thread.seenBy(officer).path("grants[0]");
        var opened = EscalationThread.open(
                ThreadGrant.fromText(grant), channel.advisor.identityKey(), officer.identity, TestOfficer.RANDOM);
        String wire = as(officer.token()).get(thread.at(OFFICER) + "/messages").path("messages[0].wire");
        assertEquals(
                "Er klopt iets niet",
                opened.open(SealedMessage.fromText(wire)).body().path("text").asText());
        as(officer.token()).get(OFFICER).then().body("escalations", hasSize(1));
        thread.seenByAuthor().then().body("state", equalTo("SUBMITTED")).body("grants", hasSize(0));

        var received = Broker.get()
                .expect(EscalationReceived.class, event -> event.thread().equals(thread.keys.id()));
        assertEquals(channel.advisor.kid(), received.author());
        assertEquals(2, received.officers().size());
        assertEquals(TestClock.today().plusDays(7).plusMonths(3), received.feedbackDue());
    }

    @Test
    void anEscalationGoesFromReceiptToFeedbackAndIsClosedByBoth() {
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        var colleague = channel.officers.get(1);
        var thread = TestThread.handedIn(channel, 0);

        asksAndIsAnswered(thread, officer, colleague);
        thread.tell(officer, step("GIVE_FEEDBACK", "ASSESSMENT", Map.of("nextOn", inDays(40))));
        var goOn = step("GO_ON", "FEEDBACK_GIVEN", Map.of("nextOn", inDays(50)));
        thread.take(officer, goOn).then().statusCode(204);
        var found = Map.of("assessment", "DEELS_GEGROND", "measures", List.of("GESPREK", "TRAINING"));
        thread.tell(officer, step("GIVE_FEEDBACK", "INVESTIGATION", found));
        thread.take(officer, step("CLOSE", "FEEDBACK_GIVEN", found)).then().statusCode(204);
        thread.take(colleague, step("CLOSE", "FEEDBACK_GIVEN", found)).then().statusCode(204);
        assertEquals("FEEDBACK_GIVEN", thread.state());
        var close = step("CLOSE", "FEEDBACK_GIVEN", Map.of("reaction", "SATISFIED"));
        thread.say(thread.seal3("chat", "De melder is tevreden"), close, List.of())
                .then()
                .statusCode(204);

        thread.seenBy(colleague)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("assessment", equalTo("DEELS_GEGROND"))
                .body("measures", equalTo(List.of("GESPREK", "TRAINING")))
                .body("reaction", equalTo("SATISFIED"))
                .body("steps", hasSize(0))
                .body("destroyOn", equalTo(TestClock.today().plusMonths(24).toString()));
        thread.tell(officer, thread.seal4(officer, "Nog iets"), null).then().statusCode(409);
        heardOnce(thread, FeedbackGiven.class, 2);
        heardOnce(thread, AnswerRelayed.class, 2);
        heardOnce(thread, EscalationClosed.class, 1);
    }

    private static void asksAndIsAnswered(TestThread thread, TestOfficer officer, TestOfficer colleague) {
        thread.tell(officer, step("ACKNOWLEDGE", "SUBMITTED"));
        thread.take(colleague, step("ASSESS", "ACKNOWLEDGED")).then().statusCode(204);
        thread.take(officer, step("ASSESS", "ACKNOWLEDGED")).then().statusCode(204);
        thread.tell(colleague, step("ASK", "ASSESSMENT"));
        thread.seenByAuthor()
                .then()
                .body("state", equalTo("QUESTION_TO_REPORTER"))
                .body("steps", hasSize(2));
        var answer = thread.seal3("chat", "Het antwoord");
        thread.say(answer, step("ANSWER", "QUESTION_TO_REPORTER"), List.of())
                .then()
                .statusCode(204);
        thread.sent(answer);
        assertEquals("ASSESSMENT", thread.state());
        heardOnce(thread, EscalationAcknowledged.class, 1);
        heardOnce(thread, QuestionAsked.class, 1);
    }

    private static String inDays(int days) {
        return TestClock.today().plusDays(days).toString();
    }

    private static void heardOnce(TestThread thread, Class<?> event, int times) {
        await().untilAsserted(() -> assertEquals(
                times,
                Broker.get().heard(event, any -> true).stream()
                        .filter(heard -> heard.key().equals(thread.id()))
                        .count(),
                event.getSimpleName()));
    }

    @Test
    void anExcludedOfficerIsLeftBehindAndTheOthersGoOnInANewEpoch() {
        var channel = TestChannel.withOfficers(2);
        var stays = channel.officers.get(0);
        var goes = channel.officers.get(1);
        var thread = TestThread.handedIn(channel, 0);
        var exclusion = thread.at(ADVISOR) + "/exclusions";

        write(channel.token(), Map.of("officer", goes.kid().hex()))
                .post(exclusion)
                .then()
                .statusCode(204);
        write(channel.token(), Map.of("officer", goes.kid().hex()))
                .post(exclusion)
                .then()
                .statusCode(204);
        write(channel.token(), Map.of("officer", stays.kid().hex()))
                .post(exclusion)
                .then()
                .statusCode(409);

        thread.seenBy(goes).then().statusCode(404);
        thread.seenBy(stays)
                .then()
                .statusCode(200)
                .body("officers", equalTo(List.of(stays.kid().hex())));
        Broker.get()
                .expect(
                        OfficerExcluded.class,
                        event -> event.thread().equals(thread.keys.id())
                                && event.officer().equals(goes.person));
        thread.keys = thread.keys.nextEpoch();
        var word = thread.seal3("chat", "Verder zonder");
        thread.say(word, null, List.of()).then().statusCode(400);
        thread.say(word, null, thread.grants(channel.officers)).then().statusCode(400);
        thread.say(word, null, thread.grants(List.of(stays))).then().statusCode(204);
        thread.seenBy(stays).then().body("epoch", equalTo(1)).body("grants", hasSize(2));
        thread.seenBy(goes).then().statusCode(404);
    }
}
