package nl.klankbord.intake.conversations;

import static io.restassured.RestAssured.given;
import static nl.klankbord.intake.testing.Answers.refused;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.intake.testing.Advisor;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Casework;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.OpenMessage;
import nl.klankbord.protocol.client.SealedRecords;
import nl.klankbord.protocol.client.SealedRecords.RecordSet;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.MessagePostedByAdvisor;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AdvisorConversationsResourceTest {
    private Reporter reporter;
    private Casework casework;
    private Advisor advisor;

    @BeforeEach
    void aCase() {
        reporter = new Reporter(Practice.shared());
        advisor = reporter.practice().advisor();
        var grants = List.of(
                reporter.keys().grant(0, advisor.prekey(), false),
                reporter.keys().grant(0, reporter.practice().backup().prekey(), true));
        reporter.send(reporter.report(grants)).then().statusCode(204);
        casework = Casework.of(reporter);
    }

    @Test
    void theAdvisorOpensWhatTheReporterSealed() {
        var conversation = advisor.signedIn().get(casework.path());
        var messages = advisor.signedIn().get(casework.path() + "/messages");

        conversation
                .then()
                .statusCode(200)
                .body("mailbox", is(reporter.mailbox()))
                .body("grants.size()", is(1))
                .body("r2a", is(0))
                .body("a2r", is(-1))
                .body("r2aPrev", is(reporter.lastPosted().hash().hex()))
                .body("a2rPrev", is(Hash.ZEROS.hex()));
        var key = advisor.identity()
                .open(
                        Grant.fromText(conversation.path("grants[0]")),
                        reporter.keys().mailboxKey())
                .newest();
        var opened = OpenMessage.open(
                SealedMessage.fromText(messages.path("messages[0].wire")),
                reporter.keys().mailbox(),
                key);
        assertEquals("Dit is wat er is gebeurd.", opened.body().path("text").textValue());
    }

    @Test
    void anAnswerReachesTheReporterInAPollOfOneSize() {
        var token = reporter.token();
        var before = poll(token, -1);
        var answer = casework.answer(0, 0, Hash.ZEROS, "answer");
        post(answer).then().statusCode(204);

        var after = poll(token, -1);
        var later = poll(token, 0);

        before.then().body("a2r", is(-1)).body("next", nullValue());
        after.then().body("a2r", is(0)).body("next", is(answer.text()));
        later.then().body("a2r", is(0)).body("next", nullValue());
        for (var poll : List.of(before, after, later)) {
            assertEquals(8_192, poll.asByteArray().length);
            assertEquals("8192", poll.header("Content-Length"));
        }
        await().untilAsserted(() -> {
            var heard = Broker.heard(Topics.INTAKE_CONVERSATIONS, reporter.mailbox());
            var last = heard.get(heard.size() - 1);
            assertEquals(MessagePostedByAdvisor.TYPE, last.type());
            assertEquals(
                    advisor.identity().kid(),
                    last.as(MessagePostedByAdvisor.class).advisor());
        });
    }

    @Test
    void theSameAnswerAgainIsFineAndAnotherAtItsPlaceIsAConflict() {
        var answer = casework.answer(0, 0, Hash.ZEROS, "answer");
        post(answer).then().statusCode(204);

        post(answer).then().statusCode(204);
        refused(post(casework.answer(0, 0, Hash.ZEROS, "other")), 409, "conversation-moved");
        refused(post(casework.answer(0, 2, answer.hash(), "gap")), 409, "conversation-moved");
        post(casework.answer(0, 1, answer.hash(), "next")).then().statusCode(204);
    }

    @Test
    void anAnswerInAnEpochThatWasNotGrantedIsRefused() {
        refused(post(casework.answer(1, 0, Hash.ZEROS, "x")), 400, "message-refused");
    }

    @Test
    void theReportersDirectionIsTheReporters() {
        refused(post(reporter.next(0, "not mine")), 400, "message-refused");
    }

    /** A3-1: a note that came to this door would go no further. */
    @Test
    void whatAnAdvisorNotedIsNeverAMessage() {
        var random = new SecureRandom();
        var set = new RecordSet(RecordSetId.of(bytes(random, RecordSetId.LENGTH)), Secret.draw(random));
        var id = RecordId.of(bytes(random, RecordId.LENGTH));
        var json = "{\"v\":1,\"t\":\"note\",\"at\":\"2026-11-21\",\"body\":{\"text\":\"x\"}}";
        var note = new SealedRecords(random)
                .seal(set, id, 1, advisor.identity().kid(), json.getBytes(StandardCharsets.UTF_8));

        refused(post(note), 400, "invalid-request");
    }

    @Test
    void readingIsRememberedByDay() {
        var token = reporter.token();
        reporter.call(token, "mailboxes", Map.of()).then().body("readOn", nullValue());

        read(Map.of("r2a", 0)).then().statusCode(204);

        reporter.call(token, "mailboxes", Map.of())
                .then()
                .body("readOn", is(Broker.today().toString()));
        read(Map.of("r2a", 99)).then().statusCode(204);
        refused(read(Map.of("r2a", -1)), 400, "invalid-request");
    }

    @Test
    void aHeldGrantAnotherAdvisorAndAnUnknownCaseAreOneAnswer() {
        var stranger = new Advisor().admitted();
        var unknown = "/v1/advisor/conversations/" + UUID.randomUUID();
        var expected = advisor.signedIn().get(unknown);
        refused(expected, 404, "not-found");

        for (var answer : List.of(
                reporter.practice().backup().signedIn().get(casework.path()),
                reporter.practice().former().signedIn().get(casework.path()),
                stranger.signedIn().get(casework.path()))) {
            assertArrayEquals(expected.asByteArray(), answer.asByteArray());
            assertEquals(
                    expected.headers().asList().size(),
                    answer.headers().asList().size());
        }
        refused(
                stranger.signedIn()
                        .contentType("application/json")
                        .body(Map.of("r2a", 0))
                        .post(casework.path() + "/readings"),
                404,
                "not-found");
        refused(advisor.signedIn().get("/v1/advisor/conversations/17"), 404, "not-found");
    }

    @Test
    void whoeverIsNotSignedInForThisServiceGetsNothing() {
        refused(given().get(casework.path()), 401, "not-signed-in");
        refused(given().auth().oauth2(advisor.token("case-service")).get(casework.path()), 401, "not-signed-in");
        var forged = advisor.token("intake-service").replaceAll("\\.[^.]*$", ".AAAA");
        refused(given().auth().oauth2(forged).get(casework.path()), 401, "not-signed-in");
    }

    @Test
    void aWriteWithoutTheMarkOfOurPagesIsRefused() {
        var answer = given().auth()
                .oauth2(advisor.token("intake-service"))
                .contentType("application/json")
                .body(Map.of("r2a", 0))
                .post(casework.path() + "/readings");

        refused(answer, 403, "cross-site");
    }

    private Response read(Map<String, Integer> reading) {
        return advisor.signedIn().contentType("application/json").body(reading).post(casework.path() + "/readings");
    }

    private static byte[] bytes(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Response post(Wire message) {
        return advisor.signedIn()
                .contentType("application/json")
                .body(Map.of("message", message.text(), "attachments", List.of()))
                .post(casework.path() + "/messages");
    }

    private Response poll(String token, int a2r) {
        return reporter.call(token, "polls", Map.of("r2a", 0, "a2r", a2r));
    }
}
