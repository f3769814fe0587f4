package nl.klankbord.delivery.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.klankbord.delivery.Notes;
import nl.klankbord.delivery.OnNoteWritten;
import nl.klankbord.delivery.TopicReader;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class DeadLettersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Notes notes;

    @Inject
    Letters letters;

    @Inject
    OnNoteWritten consumer;

    @Inject
    DeadLetters deadLetters;

    @Inject
    DeadLetterRelease release;

    @Inject
    TopicReader topics;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void nothingIsLeft() throws Exception {
        consumer.stumbleNoMore();
        notes.execute("delete from dead_letters");
        notes.execute("delete from parked_keys");
        release.releaseAll();
    }

    @Test
    void anEventThatCannotBeAppliedMakesItsKeyWaitAndNoOther() throws Exception {
        var stuck = Notes.name();
        var free = Notes.name();
        consumer.stumbleOver(stuck);

        notes.write(stuck, 0, 3);
        notes.write(free, 0, 3);

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(0, 1, 2), notes.arrived(free)));
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(3, waiting(stuck)));
        assertEquals(List.of(), notes.arrived(stuck));
        assertEquals(3.0, metrics.get("klankbord.delivery.dead.letters").gauge().value());
    }

    @Test
    void aCopyGoesToTheDeadLetterTopic() throws Exception {
        var stuck = Notes.name();
        consumer.stumbleOver(stuck);

        notes.write(stuck, 0, 3);

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(3, waiting(stuck)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        1,
                        topics.read("note-service.note.notes.v1.dead-letter").stream()
                                .filter(record -> stuck.equals(record.key()))
                                .count()));
    }

    @Test
    void whatWaitedIsAppliedInOrderOnceItCanBe() throws Exception {
        var stuck = Notes.name();
        consumer.stumbleOver(stuck);
        notes.write(stuck, 0, 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(3, waiting(stuck)));

        release.releaseAll();
        assertEquals(List.of(), notes.arrived(stuck));
        assertEquals(3, waiting(stuck));

        consumer.stumbleNoMore();
        release.releaseAll();
        notes.write(stuck, 3);

        await().untilAsserted(() -> assertEquals(List.of(0, 1, 2, 3), notes.arrived(stuck)));
        assertEquals(0, waiting(stuck));
    }

    @Test
    void whatCouldNotBeAppliedInFourWeeksIsGivenUp() throws Exception {
        var old = Notes.name();
        var recent = Notes.name();
        consumer.stumbleOver(old);
        notes.write(old, 0, 2);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(2, waiting(old)));
        consumer.stumbleOver(recent);
        notes.write(recent, 0, 2);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(2, waiting(recent)));
        notes.execute("update parked_keys set parked_on = parked_on - 29 where key = '" + old + "'");
        notes.execute("update parked_keys set parked_on = parked_on - 28 where key = '" + recent + "'");

        Notes.inTransaction(deadLetters::forgetOld);

        assertEquals(0, waiting(old));
        assertEquals(0, notes.count("parked_keys where key = '" + old + "'"));
        assertEquals(2, waiting(recent));
        assertEquals(2.0, metrics.get("klankbord.delivery.dead.letters").gauge().value());
    }

    @Test
    void anEventThatComesAgainDoesNotWaitTwice() throws Exception {
        var stuck = Notes.name();
        consumer.stumbleOver(stuck);
        var first = Letters.event(UUID.randomUUID(), stuck, 1);
        var second = Letters.event(UUID.randomUUID(), stuck, 2);

        letters.send(stuck, first, second, first, second);

        var last = Notes.name();
        letters.send(last, Letters.event(UUID.randomUUID(), last, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(2, waiting(stuck)));
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(1), notes.arrived(last)));
        consumer.stumbleNoMore();
        release.releaseAll();
        assertEquals(List.of(1, 2), notes.arrived(stuck));
    }

    @Test
    void aRecordThatIsNoEventIsADeadLetter() throws Exception {
        var key = Notes.name();
        var afterwards = Notes.name();

        letters.send(key, "no event", "\u0000{\"id\":1}");
        letters.send(afterwards, Letters.event(UUID.randomUUID(), afterwards, 1));

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(2, waiting(key)));
        await().untilAsserted(() -> assertEquals(List.of(1), notes.arrived(afterwards)));
    }

    @Test
    void factsThatAreMissingMakeADeadLetter() throws Exception {
        var key = Notes.name();
        var without = Letters.event(UUID.randomUUID(), key, 1).replace("\"number\":1", "\"count\":1");

        letters.send(key, without);

        await().atMost(PATIENCE).untilAsserted(() -> assertTrue(waiting(key) == 1));
    }

    private int waiting(String key) throws Exception {
        return notes.count("dead_letters where key = '" + key + "'");
    }
}
