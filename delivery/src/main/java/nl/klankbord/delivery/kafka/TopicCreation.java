package nl.klankbord.delivery.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import nl.klankbord.delivery.DeliverySettings;
import nl.klankbord.protocol.events.json.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing, with the times for which they keep what they hold. */
@ApplicationScoped
public class TopicCreation {
    private static final Duration FACTS = Duration.ofDays(14);
    private static final Duration DEAD_LETTERS = Duration.ofDays(28);
    private static final Duration SEGMENT = Duration.ofDays(1);

    /** So long may a removed directory, prekey or person be found in the files of the broker. */
    private static final Duration COMPACTION_LAG = Duration.ofDays(7);

    private final KafkaClients clients;
    private final DeliverySettings settings;

    TopicCreation(KafkaClients clients, DeliverySettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** The topic on which a service lays down what it could not apply. */
    public String deadLetters(String topic) {
        return settings.service() + "." + topic + ".dead-letter";
    }

    /** Makes what is missing of all topics, those in {@code read}, and their dead letters. */
    public void ensure(Collection<String> read) throws InterruptedException, ExecutionException {
        if (!settings.createTopics()) return;
        var facts = Stream.concat(Topics.all().stream(), read.stream()).distinct();
        var wanted = Stream.concat(facts, read.stream().map(this::deadLetters)).toList();
        try (var admin = clients.admin()) {
            var there = admin.listTopics().names().get();
            var missing = wanted.stream()
                    .filter(topic -> !there.contains(topic))
                    .map(this::described)
                    .toList();
            for (var made : admin.createTopics(missing).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) throw e;
                }
            }
        }
    }

    private NewTopic described(String topic) {
        return new NewTopic(topic, settings.partitions(), settings.replicas()).configs(retention(topic));
    }

    static Map<String, String> retention(String topic) {
        if (Topics.isCompacted(topic)) {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    millis(COMPACTION_LAG),
                    TopicConfig.SEGMENT_MS_CONFIG,
                    millis(SEGMENT));
        }
        var kept = topic.endsWith(".dead-letter") ? DEAD_LETTERS : FACTS;
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                millis(kept),
                TopicConfig.SEGMENT_MS_CONFIG,
                millis(SEGMENT));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
