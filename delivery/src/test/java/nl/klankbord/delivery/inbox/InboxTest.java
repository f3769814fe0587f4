package nl.klankbord.delivery.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.klankbord.delivery.Notes;
import nl.klankbord.local.StackTestResource;
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
