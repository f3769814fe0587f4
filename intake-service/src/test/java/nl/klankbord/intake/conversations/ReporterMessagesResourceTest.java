package nl.klankbord.intake.conversations;

import static nl.klankbord.intake.testing.Answers.refused;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Casework;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.client.SealMessage;
import nl.klankbord.protocol.events.CaseKeyGranted;
import nl.klankbord.protocol.events.MessagePostedByReporter;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.SealedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReporterMessagesResourceTest {
    private Reporter reporter;
    private String token;

    @BeforeEach
    void aReporterWhoIsBack() {
        reporter = Reporter.whoReported();
        token = reporter.token();
    }

    @Test
    void messagesStandInTheirOrderAndAreTold() {
        reporter.post(token, reporter.next(0, "one"), List.of(), List.of()).statusCode(204);
        reporter.post(token, reporter.next(0, "two"), List.of(), List.of()).statusCode(204);

        read(-1, 0, 50)
                .then()
                .body("messages.seq", is(List.of(0, 1, 2)))
                .body("messages.direction", is(List.of(1, 1, 1)))
                .body("messages[2].wire", is(reporter.lastPosted().text()))
                .body("messages[2].postedOn", is(Broker.today().toString()))
                .body("more", is(false));
        await().untilAsserted(() -> assertEquals(
                List.of(
                        ReportReceived.TYPE,
                        CaseKeyGranted.TYPE,
                        MessagePostedByReporter.TYPE,
                        MessagePostedByReporter.TYPE),
                heard().stream().map(EventEnvelope::type).toList()));
        assertEquals(2, heard().get(3).as(MessagePostedByReporter.class).seq());
    }

    @Test
    void pagesJoinedAreTheWhole() {
        for (var i = 0; i < 4; i++) {
            reporter.post(token, reporter.next(0, "x"), List.of(), List.of()).statusCode(204);
        }

        var first = read(-1, -1, 2);
        var second = read(first.path("messages[-1].seq"), -1, 3);

        first.then().body("messages.seq", is(List.of(0, 1))).body("more", is(true));
        second.then().body("messages.seq", is(List.of(2, 3, 4))).body("more", is(false));
        refused(read(-1, -1, 101), 400, "invalid-request");
        refused(read(-2, -1, 1), 400, "invalid-request");
    }

    @Test
    void theSameMessageAgainIsAnsweredAsTheFirstTime() {
        var message = reporter.next(0, "one");
        reporter.post(token, message, List.of(), List.of()).statusCode(204);

        reporter.post(token, message, List.of(), List.of()).statusCode(204);

        read(-1, -1, 50).then().body("messages.size()", is(2));
    }

    @Test
    void whoIsNotAnsweredWritesFiftyTimesADayAndOnAfterAnAnswer() {
        var casework = Casework.of(reporter);
        for (var i = 1; i < 50; i++) {
            reporter.post(token, reporter.next(0, "x"), List.of(), List.of()).statusCode(204);
        }

        var oneMore = reporter.next(0, "one more");
        refused(post(oneMore, List.of()), 429, "budget-spent");
        casework.post(casework.answer(0, 0, Hash.ZEROS, "answer")).then().statusCode(204);

        reporter.post(token, oneMore, List.of(), List.of()).statusCode(204);
    }

    @Test
    void aGapAnOldPlaceOrAnotherPastIsAConflict() {
        var first = reporter.next(0, "one");
        var other = reporter.next(0, "another at the same place");
        reporter.post(token, first, List.of(), List.of()).statusCode(204);

        var gap = seal(new Position(1, 3, first.hash()));
        var otherPast = seal(new Position(1, 2, Hash.ZEROS));

        for (var message : List.of(other, gap, otherPast)) {
            refused(post(message, List.of()), 409, "conversation-moved");
        }
    }

    @Test
    void twoAtOnceBecomeOneMessageAndOneConflict() {
        for (var round = 0; round < 5; round++) {
            var rivals =
                    Stream.of("a", "b", "c").map(text -> reporter.next(0, text)).toList();

            var answers = rivals.stream()
                    .map(message -> CompletableFuture.supplyAsync(
                            () -> post(message, List.of()).statusCode()))
                    .toList();

            assertEquals(
                    List.of(204, 409, 409),
                    answers.stream().map(CompletableFuture::join).sorted().toList());
            reporter = new Reporter(Practice.shared());
            reporter.send(reporter.report()).then().statusCode(204);
            token = reporter.token();
        }
    }

    @Test
    void grantsBeginTheNextEpochBeforeTheMessage() {
        var practice = reporter.practice();
        var grants = List.of(
                reporter.keys().grant(1, List.of(0, 1), practice.backup().prekey(), false),
                reporter.keys().grant(1, practice.advisor().prekey(), false));

        reporter.post(token, reporter.next(1, "to both"), grants, List.of()).statusCode(204);

        read(-1, 0, 50).then().body("messages.epoch", is(List.of(0, 1)));
        await().untilAsserted(() -> assertEquals(
                MessagePostedByReporter.TYPE, heard().get(heard().size() - 1).type()));
        assertEquals(
                2,
                heard().stream()
                        .filter(event -> event.type().equals(CaseKeyGranted.TYPE))
                        .filter(event -> event.as(CaseKeyGranted.class).epoch() == 1)
                        .count());
        refused(post(reporter.next(0, "back"), List.of()), 400, "message-refused");
    }

    @Test
    void anEpochNeedsItsGrants() {
        refused(post(reporter.next(1, "no key"), List.of()), 400, "message-refused");
        refused(post(reporter.next(2, "skipped"), List.of(grant(2))), 400, "grant-refused");
        refused(post(reporter.next(0, "old"), List.of(grant(0))), 400, "grant-refused");
        var held = reporter.keys().grant(1, reporter.practice().backup().prekey(), true);
        refused(post(reporter.next(1, "nobody"), List.of(held)), 400, "grant-refused");
        var former = reporter.keys().grant(1, reporter.practice().former().prekey(), false);
        refused(post(reporter.next(1, "former"), List.of(former)), 400, "grant-refused");
    }

    @Test
    void aGrantThatTheMailboxDidNotSignIsRefused() {
        var wire = grant(1).bytes();
        wire[wire.length - 1] ^= 1;

        refused(post(reporter.next(1, "x"), List.of(Grant.parse(wire))), 400, "grant-refused");
    }

    @Test
    void aMessageOfTheOtherDirectionOrAnotherMailboxIsRefused() {
        var answer = Casework.of(reporter).answer(0, 0, Hash.ZEROS, "not mine");
        var foreign = Reporter.whoReported().next(0, "elsewhere");

        refused(post(answer, List.of()), 400, "message-refused");
        refused(post(foreign, List.of()), 400, "message-refused");
    }

    @Test
    void aMessageIdIsUsedOnce() {
        var first = reporter.next(0, "one");
        reporter.post(token, first, List.of(), List.of()).statusCode(204);
        var again = new SealMessage(new SecureRandom())
                .seal(
                        reporter.keys().caseKey(0),
                        reporter.keys().mailbox(),
                        Position.after(first),
                        first.messageId(),
                        content());

        refused(post(again, List.of()), 400, "message-refused");
    }

    @Test
    void truncatedAndUnknownWiresAreRefused() {
        var wire = reporter.next(0, "x").bytes();
        var foreign = wire.clone();
        foreign[0] ^= 1;
        var body = Map.<String, Object>of("grants", List.of(), "attachments", List.of());
        for (var bytes : List.of(Arrays.copyOf(wire, wire.length - 1), foreign, new byte[0])) {
            var wrong = new HashMap<>(body);
            wrong.put("message", Base64Url.encode(bytes));
            refused(reporter.call(token, "messages", wrong), 400, "invalid-request");
        }
    }

    private Response post(SealedMessage message, List<Grant> grants) {
        return reporter.call(
                token,
                "messages",
                Map.of(
                        "message", message.text(),
                        "grants", grants.stream().map(Grant::text).toList(),
                        "attachments", List.of()));
    }

    private Response read(int r2a, int a2r, int limit) {
        return reporter.call(token, "conversations", Map.of("r2a", r2a, "a2r", a2r, "limit", limit));
    }

    private Grant grant(int epoch) {
        return reporter.keys().grant(epoch, reporter.practice().advisor().prekey(), false);
    }

    private SealedMessage seal(Position position) {
        return new SealMessage(new SecureRandom())
                .seal(reporter.keys().caseKey(0), reporter.keys().mailbox(), position, content());
    }

    private MessageContent content() {
        return MessageContent.chat(
                null, "x", Broker.today(), reporter.practice().newest().hash(), -1);
    }

    private List<EventEnvelope> heard() {
        return Broker.heard(Topics.INTAKE_CONVERSATIONS, reporter.mailbox());
    }
}
