package nl.klankbord.intake.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.EventEnvelope;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the service what others would tell it, and hears what it tells. */
public final class Broker {
    private static final EventCodec CODEC = new EventCodec("case-service");
    private static final Clock CLOCK = Clock.system(EventCodec.ZONE);

    private Broker() {}

    public static LocalDate today() {
        return LocalDate.now(CLOCK);
    }

    public static void tell(String topic, String key, Object event) {
        tell(topic, key, UUID.randomUUID(), event);
    }

    public static void tell(String topic, String key, UUID id, Object event) {
        send(topic, key, CODEC.write(id, EventCodec.startOf(today()), event));
    }

    public static void send(String topic, String key, byte[] value) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, key.getBytes(StandardCharsets.UTF_8), value));
        }
    }

    /** Everything told so far under a key, oldest first. */
    public static List<EventEnvelope> heard(String topic, String key) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<EventEnvelope>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(entry -> {
                    if (key.equals(new String(entry.key(), StandardCharsets.UTF_8))) {
                        heard.add(EventCodec.read(entry.value()));
                    }
                });
            }
            return heard;
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
