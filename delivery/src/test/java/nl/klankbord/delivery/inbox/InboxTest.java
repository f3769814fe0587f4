package nl.klankbord.delivery.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klankbord.delivery.Notes;
import nl.klankbord.delivery.OnNoteWritten;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class InboxTest {
    @Inject
    Notes notes;

    @Inject
    Letters letters;

    @Inject
    Inbox inbox;

    @Inject
    EventReader reader;

    @Inject
    OnNoteWritten consumer;

    @AfterEach
    void nothingIsLeft() throws Exception {
        consumer.stumbleNoMore();
        notes.execute("delete from dead_letters");
        notes.execute("delete from parked_keys");
    }

    @Test
    void theSameEventTwiceCountsOnce() throws Exception {
        var name = Notes.name();
        var once = Letters.event(UUID.randomUUID(), name, 1);

        letters.send(name, once, once, Letters.event(UUID.randomUUID(), name, 2), once);

        letters.send(name, Letters.event(UUID.randomUUID(), name, 3));
        await().untilAsserted(() -> assertEquals(List.of(1, 2, 3), notes.arrived(name)));
    }

    @Test
    void whatANewerWriterAddsIsAccepted() throws Exception {
        var name = Notes.name();
        var newMember = Letters.event(UUID.randomUUID(), name, 1)
                .replace("\"number\":1", "\"number\":1,\"colour\":\"red\"")
                .replace("{\"specversion\"", "{\"traceparent\":\"x\",\"specversion\"");
        var newType = Letters.event(UUID.randomUUID(), name, 2).replace("note-written.v1", "note-written.v2");

        letters.send(name, newMember, newType, null, Letters.event(UUID.randomUUID(), name, 3));

        await().untilAsserted(() -> assertEquals(List.of(1, 3), notes.arrived(name)));
        assertEquals(0, notes.count("dead_letters where key = '" + name + "'"));
    }

    @Test
    void eventsOfManyKeysThatWaitTogetherShareTransactionsAlsoAfterAStop() throws Exception {
        var justBefore = Notes.name();
        letters.send(justBefore, Letters.event(UUID.randomUUID(), justBefore, 1));
        await().untilAsserted(() -> assertEquals(List.of(1), notes.arrived(justBefore)));
        var names = namesThatWait(24);

        reader.start();

        for (var name : names) await().untilAsserted(() -> assertEquals(List.of(1), notes.arrived(name)));
        var transactions = notes.count(
                "(select distinct cast(xmin as text) from notes where name in " + quoted(names) + ") as each");
        assertTrue(transactions <= names.size() / 2, transactions + " transactions for " + names.size() + " events");
    }

    @Test
    void oneThatCannotBeAppliedTakesNoneAlong() throws Exception {
        var names = namesThatWait(24);
        var stumbling = names.get(7);
        consumer.stumbleOver(stumbling);

        reader.start();

        for (var name : names.stream().filter(one -> !one.equals(stumbling)).toList())
            await().untilAsserted(() -> assertEquals(List.of(1), notes.arrived(name)));
        await().untilAsserted(() -> assertEquals(1, notes.count("dead_letters where key = '" + stumbling + "'")));
        assertEquals(List.of(), notes.arrived(stumbling));
    }

    private List<String> namesThatWait(int count) throws Exception {
        reader.stop();
        var names = Stream.generate(Notes::name).limit(count).toList();
        for (var name : names) letters.send(name, Letters.event(UUID.randomUUID(), name, 1));
        return names;
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void idsAreForgottenAfterFourWeeks() throws Exception {
        var today = inbox.today();
        var kept = UUID.randomUUID();
        var old = UUID.randomUUID();
        notes.execute("insert into inbox values ('%s', '%s'), ('%s', '%s')"
                .formatted(kept, today.minusDays(28), old, today.minusDays(29)));

        Notes.inTransaction(inbox::forgetOld);

        assertEquals(1, notes.count("inbox where event_id = '" + kept + "'"));
        assertEquals(0, notes.count("inbox where event_id = '" + old + "'"));
    }
}
