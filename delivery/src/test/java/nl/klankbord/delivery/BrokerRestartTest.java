package nl.klankbord.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = RestartableBroker.class, scope = TestResourceScope.GLOBAL)
class BrokerRestartTest {
    @Inject
    Notes notes;

    RestartableBroker broker;

    @Test
    void aBrokerThatWasAwayLosesNothing() {
        var name = Notes.name();
        notes.write(name, 0);
        await().untilAsserted(() -> assertEquals(List.of(0), notes.arrived(name)));

        for (var round = 0; round < 2; round++) {
            broker.takeAway();
            notes.write(name, 1 + 20 * round, 21 + 20 * round);
            broker.bringBack();
        }

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertEquals(upTo(41), notes.arrived(name)));
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }
}
