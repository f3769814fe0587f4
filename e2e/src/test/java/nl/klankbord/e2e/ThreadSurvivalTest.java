package nl.klankbord.e2e;

import static nl.klankbord.protocol.wire.SealedMessage.ADVISOR_TO_OFFICERS;
import static nl.klankbord.protocol.wire.SealedMessage.OFFICERS_TO_ADVISOR;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.klankbord.local.Part;
import nl.klankbord.local.clients.OfficerClient;
import nl.klankbord.local.clients.ThreadClient;
import nl.klankbord.protocol.client.EscalationThread;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.events.AnswerRelayed;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.QuestionAsked;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.SealedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reports are handed in, and officers ask and the advisor answers, while a part of the system is killed without warning.
 * Everything that was accepted is there once and in order on both sides, every step was taken once, and every fact was
 * told once.
 */
class ThreadSurvivalTest {
    private static final String ORGANISATION = "Zorggroep Veldzicht";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BEFORE = 2;
    private static final int IN_ALL = 6;

    private final EscalationDesk noor = new EscalationDesk(ORGANISATION);
    private final OfficerClient mirjam = EscalationDesk.client(EscalationDesk.officer("mirjam"));

    /** Other stories use the same world: it is left as it was found. */
    @AfterEach
    void everythingWorksAgain() {
        keepTrying(() -> new EscalationDesk(ORGANISATION).threads.all());
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORTING", "CASE", "KAFKA", "POSTGRES"})
    void whatWasAcceptedIsThereOnceAndInOrderOnBothSides(Part part) throws Exception {
        var story = new Story();
        var asking = CompletableFuture.runAsync(story::officerAsks);
        var answering = CompletableFuture.runAsync(story::advisorAnswers);
        var handingIn = CompletableFuture.runAsync(story::advisorHandsIn);
        story.awaitSome();

        var killed = World.stack().part(part);
        killed.kill();
        assertFalse(killed.isRunning(), part + " lives");
        killed.start();
        CompletableFuture.allOf(asking, answering, handingIn).get();

        var officersRead = keepTrying(() -> mirjam.escalations().messages(story.thread.id()));
        assertEquals(story.allSent(), textsOf(story.thread, officersRead), "on the officers' side");
        assertEquals(officersRead, keepTrying(() -> noor.threads.messages(story.thread.id())), "on the advisor's side");
        assertEquals("ASSESSMENT", mirjam.escalations().view(story.thread.id()).state());
        var listed = mirjam.escalations().all();
        for (var thread : story.handedIn) {
            var id = thread.id().hex();
            assertEquals(1, listed.stream().filter(id::equals).count());
            assertEquals(
                    1,
                    textsOf(thread, mirjam.escalations().messages(thread.id())).size());
        }
        everythingWasToldOnce(story);
    }

    /** A fact may arrive twice, with the same id; there are no two of one thing. */
    private static void everythingWasToldOnce(Story story) {
        var thread = story.thread.id();
        try (var facts = new Facts()) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                facts.listen();
                for (var each : story.handedIn) assertEquals(1, facts.about(EscalationReceived.class, each.id()));
                assertEquals(story.asked.size(), facts.about(QuestionAsked.class, thread));
                assertEquals(story.answered.size(), facts.about(AnswerRelayed.class, thread));
            });
        }
    }

    /** What each direction says, in the order in which it stands there; what is broken says nothing. */
    private static List<String> textsOf(EscalationThread thread, List<SealedMessage> messages) {
        var texts = new ArrayList<String>();
        for (var direction : List.of(ADVISOR_TO_OFFICERS, OFFICERS_TO_ADVISOR)) {
            var previous = Hash.ZEROS;
            var ours = messages.stream()
                    .filter(message -> message.direction() == direction)
                    .toList();
            for (var message : ours) {
                assertEquals(previous, message.previous(), "the chain is broken");
                previous = message.hash();
                texts.add(direction + " "
                        + thread.open(message).body().path("text").asText());
            }
        }
        return texts;
    }

    /** Tries the same again, as an app does, until it is accepted. */
    private static <T> T keepTrying(Callable<T> act) {
        var answer = new ArrayList<T>();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> answer.add(act.call()));
        return answer.get(0);
    }

    private static void keepPosting(
            ThreadClient side, EscalationThread thread, SealedMessage message, Map<String, ?> step) {
        keepTrying(() -> {
            side.post(thread.id(), message, step);
            return true;
        });
    }

    /** One conversation about a report, what both sides have sent in it, and the other reports of that time. */
    private final class Story {
        final EscalationThread thread = noor.handIn(Agreement.to("", noor.officers()));
        final List<String> asked = new ArrayList<>();
        final List<String> answered = new ArrayList<>();
        final List<EscalationThread> handedIn = new ArrayList<>();
        private final AtomicInteger rounds = new AtomicInteger();
        private final AtomicInteger reports = new AtomicInteger();
        private final AtomicBoolean nothingMoreIsAsked = new AtomicBoolean();

        Story() {
            var receipt = say("receipt", "ontvangen");
            mirjam.escalations().post(thread.id(), receipt, step("ACKNOWLEDGE", "SUBMITTED"));
            mirjam.escalations().take(thread.id(), step("ASSESS", "ACKNOWLEDGED"));
        }

        private SealedMessage say(String type, String text) {
            var content = new MessageContent(
                    type,
                    Agreement.today().toString(),
                    noor.directory(),
                    0,
                    noor.kidOf("Mirjam"),
                    EscalationDesk.text(text),
                    List.of());
            return thread.seal(mirjam.escalations().view(thread.id()).nextOfOfficers(), content);
        }

        /** Each word is sealed once; only the sending is repeated. */
        void officerAsks() {
            while (asked.size() < IN_ALL) {
                var text = "vraag " + asked.size();
                var question = keepTrying(() -> say("question", text));
                keepPosting(mirjam.escalations(), thread, question, step("ASK", "ASSESSMENT"));
                asked.add(OFFICERS_TO_ADVISOR + " " + text);
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> "ASSESSMENT"
                                .equals(mirjam.escalations().view(thread.id()).state()));
                rounds.incrementAndGet();
            }
            nothingMoreIsAsked.set(true);
        }

        void advisorAnswers() {
            while (somethingIsAsked()) {
                var text = "antwoord " + answered.size();
                var answer = keepTrying(() -> thread.seal(
                        noor.threads.view(thread.id()).nextOfAdvisor(), noor.words("chat", EscalationDesk.text(text))));
                keepPosting(noor.threads, thread, answer, step("ANSWER", "QUESTION_TO_REPORTER"));
                answered.add(ADVISOR_TO_OFFICERS + " " + text);
            }
        }

        /** Waits for the next question; false when there will be none. */
        private boolean somethingIsAsked() {
            var asked = new AtomicBoolean();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                asked.set("QUESTION_TO_REPORTER"
                        .equals(noor.threads.view(thread.id()).state()));
                return asked.get() || nothingMoreIsAsked.get();
            });
            return asked.get();
        }

        void advisorHandsIn() {
            while (handedIn.size() < IN_ALL) {
                var next = noor.draw();
                var agreement = Agreement.to("Melding " + handedIn.size(), noor.officers());
                var body = keepTrying(
                        () -> noor.sealed(next, noor.words("escalation", agreement.body(next, noor.identity))));
                keepTrying(() -> {
                    noor.threads.handIn(body);
                    return true;
                });
                handedIn.add(next);
                reports.incrementAndGet();
            }
        }

        void awaitSome() {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertTrue(rounds.get() >= BEFORE, "nobody answers");
                assertTrue(reports.get() >= BEFORE, "no report arrives");
            });
        }

        List<String> allSent() {
            var all = new ArrayList<>(List.of(ADVISOR_TO_OFFICERS + " "));
            all.addAll(answered);
            all.add(OFFICERS_TO_ADVISOR + " ontvangen");
            all.addAll(asked);
            return all;
        }
    }

    private static Map<String, String> step(String step, String from) {
        return Map.of("step", step, "from", from);
    }
}
