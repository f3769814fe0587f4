package nl.klankbord.delivery.kafka;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class TopicCreationTest {
    private static final long DAY = 86_400_000;

    @Inject
    KafkaClients clients;

    @Test
    void topicsKeepWhatTheyHoldForTheirTime() {
        expect("practice.channels.v1", Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", 7 * DAY));
        expect("intake.conversations.v1", Map.of("cleanup.policy", "delete", "retention.ms", 14 * DAY));
        expect("case.cases.v1", Map.of("cleanup.policy", "delete", "retention.ms", 14 * DAY));
        expect("note-service.note.notes.v1.dead-letter", Map.of("cleanup.policy", "delete", "retention.ms", 28 * DAY));
        expect("note.notes.v1", Map.of("segment.ms", DAY));
    }

    private void expect(String topic, Map<String, Object> settings) {
        await().ignoreExceptions().untilAsserted(() -> {
            var config = config(topic);
            settings.forEach((name, value) ->
                    assertEquals(String.valueOf(value), config.get(name).value(), topic));
        });
    }

    private Config config(String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = clients.admin()) {
            return admin.describeConfigs(List.of(resource)).all().get().get(resource);
        }
    }
}
