package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.QuestionAsked;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.ThreadId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorLiveResourceTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/v1/advisor/live")
    URI live;

    private TestAdvisor advisor;
    private TestAdvisor backup;
    private ChannelId channel;

    @BeforeEach
    void aChannel() {
        var practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        backup = practice.advisor().enrolled();
        channel = practice.openChannel(advisor, backup);
    }

    @Test
    void aStreamTellsWhatChangedForWhichCase() {
        var stream = new OpenPage(advisor.token());
        stream.opened();

        var conversation = TestConversation.on(channel).grantedTo(advisor);
        var id = conversation.received().caseId().text();
        stream.says("case-received", id);
        conversation.reporterWrote(1);
        stream.says("message", id);
        write(advisor.token(), Map.of("receiptSeq", 0)).post("/v1/advisor/cases/%s/acknowledgements".formatted(id));
        stream.says("case-changed", id);
        conversation.deleted();
        stream.says("conversation-deleted", id);

        assertTrue(stream.lines.contains("event: changed"));
        assertEquals(200, stream.response.join().statusCode());
        assertEquals("no", stream.header("X-Accel-Buffering"));
        assertEquals("no-store", stream.header("Cache-Control"));
        assertTrue(stream.header("Content-Type").startsWith("text/event-stream"));
    }

    @Test
    void aStreamSaysNothingAboutCasesOfOthers() {
        var mine = new OpenPage(advisor.token());
        var other = new OpenPage(backup.token());
        mine.opened();
        other.opened();

        var conversation = TestConversation.on(channel).grantedTo(advisor).heldFor(backup);
        var id = conversation.received().caseId().text();
        conversation.reporterWrote(1);
        mine.says("message", id);

        assertFalse(other.text().contains(id));
        conversation.releasedTo(backup);
        other.says("case-received", id);
    }

    @Test
    void whoHasACaseOpenIsShownToThoseWhoCanOpenItToo() {
        var conversation = TestConversation.on(channel).grantedTo(advisor).grantedTo(backup);
        var id = conversation.received().caseId().text();
        var mine = new OpenPage(advisor.token());
        var colleague = new OpenPage(backup.token());
        mine.opened();
        colleague.opened();

        write(advisor.token(), Map.of("open", true))
                .put("/v1/advisor/cases/%s/presence".formatted(id))
                .then()
                .statusCode(204);
        colleague.says("colleague-here", id, advisor);
        write(advisor.token(), Map.of("open", false)).put("/v1/advisor/cases/%s/presence".formatted(id));
        colleague.says("colleague-gone", id, advisor);

        assertFalse(mine.text().contains("colleague"));
        var stranger = TestPractice.open().advisor().enrolled();
        write(stranger.token(), Map.of("open", true))
                .put("/v1/advisor/cases/%s/presence".formatted(id))
                .then()
                .statusCode(404);
        write(advisor.token(), Map.of())
                .put("/v1/advisor/cases/%s/presence".formatted(id))
                .then()
                .statusCode(400);
    }

    @Test
    void theAuthorHearsThatSomethingHappenedToAThreadAndNotToWhich() {
        var author = new OpenPage(advisor.token());
        var other = new OpenPage(backup.token());
        author.opened();
        other.opened();

        var thread = new ThreadId(Hex.encode(TestAdvisor.bytes(ThreadId.LENGTH)));
        Broker.get()
                .tell(
                        Topics.REPORTING_ESCALATIONS,
                        thread.hex(),
                        new QuestionAsked(thread, advisor.kid(), 1, TestClock.today()));

        await().untilAsserted(
                        () -> assertTrue(author.lines.contains("data: {\"kind\":\"escalation-changed\",\"id\":null}")));
        assertFalse(author.text().contains(thread.hex()));
        assertFalse(other.text().contains("escalation-changed"));
        assertEquals(List.of(), Rows.naming(thread.hex()));
    }

    @Test
    void aBrowserThatWasHereBeforeIsToldToLookAgain() {
        var fresh = new OpenPage(advisor.token());
        var returning = new OpenPage(advisor.token(), "Last-Event-ID", "anything");

        fresh.opened();
        await().untilAsserted(() -> assertTrue(returning.text().contains("\"kind\":\"resync\"")));

        assertFalse(fresh.text().contains("resync"));
    }

    @Test
    void aSilentStreamShowsThatItLivesAndEndsByItself() {
        var stream = new OpenPage(advisor.token());

        await().untilAsserted(() -> assertTrue(
                stream.lines.stream().filter(line -> line.startsWith(":")).count() > 3));
        await().until(() -> stream.ended.isDone());

        assertFalse(stream.ended.isCompletedExceptionally());
    }

    @Test
    void aStreamEndsWithTheToken() {
        var shortly = Tokens.of(advisor.subject, "advisor").expiresIn(2).sign();

        var stream = new OpenPage(shortly);
        stream.opened();
        var begun = System.nanoTime();
        await().until(() -> stream.ended.isDone());

        assertTrue(System.nanoTime() - begun < 3_500_000_000L);
    }

    @Test
    void onlyAdmittedAdvisorsListen() {
        assertEquals(401, status(null));
        assertEquals(403, status(Tokens.of("boss", "practice-manager").sign()));
        assertEquals(403, status(Tokens.advisor("stranger")));
    }

    private int status(String token) {
        var request = HttpRequest.newBuilder(live);
        if (token != null) request.header("Authorization", "Bearer " + token);
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    /** What an open page would see. */
    private final class OpenPage {
        final List<String> lines = new CopyOnWriteArrayList<>();
        final CompletableFuture<HttpResponse<Stream<String>>> response;
        final CompletableFuture<Void> ended;

        OpenPage(String token, String... headers) {
            var request = HttpRequest.newBuilder(live).header("Authorization", "Bearer " + token);
            if (headers.length > 0) request.headers(headers);
            response = CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines());
            ended = response.thenAcceptAsync(answer -> answer.body().forEach(lines::add));
        }

        void opened() {
            await().until(() -> !lines.isEmpty());
        }

        void says(String kind, String id) {
            var data = "data: {\"kind\":\"%s\",\"id\":\"%s\"}".formatted(kind, id);
            await().untilAsserted(() -> assertTrue(lines.contains(data), this::text));
        }

        void says(String kind, String id, TestAdvisor by) {
            var data = "data: {\"kind\":\"%s\",\"id\":\"%s\",\"by\":\"%s\"}".formatted(kind, id, by.person.text());
            await().untilAsserted(() -> assertTrue(lines.contains(data), this::text));
        }

        String text() {
            return String.join("\n", lines);
        }

        String header(String name) {
            return response.join().headers().firstValue(name).orElse("");
        }
    }
}
