package nl.klankbord.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OutboxTest {
    private static final Duration WELL_BELOW_THE_SLOW_POLL = Duration.ofSeconds(2);

    @Inject
    Notes notes;

    @Test
    void anEventArrivesOnce() {
        var name = Notes.name();

        notes.write(name, 1);

        await().untilAsserted(() -> assertEquals(List.of(1), notes.arrived(name)));
        await().untilAsserted(() -> assertEquals(0, notes.count("outbox")));
    }

    @Test
    void anEventIsRolledBackWithItsTransaction() {
        var name = Notes.name();

        assertThrows(
                IllegalStateException.class,
                () -> Notes.inTransaction(() -> notes.append(name, 1)
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("no")))));

        notes.write(name, 2);
        await().untilAsserted(() -> assertEquals(List.of(2), notes.arrived(name)));
    }

    @Test
    void eventsOfOneKeyArriveInOrder() {
        var names = List.of(Notes.name(), Notes.name(), Notes.name());

        for (var number = 0; number < 50; number++) {
            for (var name : names) {
                notes.write(name, number);
            }
        }

        for (var name : names) {
            await().untilAsserted(() -> assertEquals(upTo(50), notes.arrived(name)));
        }
    }

    @Test
    void eventsOfOneTransactionArriveInOrder() {
        var name = Notes.name();

        notes.write(name, 0, 300);

        await().untilAsserted(() -> assertEquals(upTo(300), notes.arrived(name)));
    }

    @Test
    void aSleepingRelayIsWoken() {
        var name = Notes.name();
        await().until(() ->
                notes.count("pg_locks where locktype = 'advisory' and objid = 2 and mode = 'ExclusiveLock'") == 1);

        notes.write(name, 1);

        await().atMost(WELL_BELOW_THE_SLOW_POLL).untilAsserted(() -> assertEquals(List.of(1), notes.arrived(name)));
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }
}
