package nl.klankbord.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.klankbord.local.LocalStack;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ThreadId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What Kafka was told since the beginning. */
final class Facts implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<EventEnvelope> heard = new ArrayList<>();

    Facts() {
        this(World.stack(), consumer -> Set.of(Topics.REPORTING_ESCALATIONS));
    }

    private Facts(LocalStack stack, Function<KafkaConsumer<String, byte[]>, Set<String>> topics) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = topics.apply(consumer).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Every record of every topic, as it stands there. */
    static List<ConsumerRecord<String, byte[]>> ofEverything(LocalStack stack) {
        try (var facts = new Facts(stack, consumer -> consumer.listTopics().keySet())) {
            var ends = facts.consumer.endOffsets(facts.consumer.assignment());
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> facts.consumer.position(end.getKey()) < end.getValue()))
                facts.consumer.poll(Duration.ofMillis(500)).forEach(all::add);
            return all;
        }
    }

    /** Hears what came meanwhile. */
    void listen() {
        consumer.poll(Duration.ofMillis(500)).forEach(record -> heard.add(EventCodec.read(record.value())));
    }

    /** How many different facts of this kind there are about a thread. */
    long about(Class<?> fact, ThreadId thread) {
        return heard.stream()
                .filter(event -> event.type().equals(EventCodec.typeOf(fact)))
                .filter(event -> event.data().path("thread").asText().equals(thread.hex()))
                .map(EventEnvelope::id)
                .distinct()
                .count();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
