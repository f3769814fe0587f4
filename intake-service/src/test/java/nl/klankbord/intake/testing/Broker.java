package nl.klankbord.intake.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.events.json.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the service what others would tell it, and hears what it tells. */
public final class Broker {
    private static final EventCodec CODEC = new EventCodec("case-service");
    private static final Clock CLOCK = Clock.system(EventCodec.ZONE);
    private static Broker instance;

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

    private Broker() {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var settings = Map.<String, Object>of("bootstrap.servers", servers);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = Topics.all().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** One for all test classes, because they share one service. */
    private static synchronized Broker get() {
        if (instance == null) instance = new Broker();
        return instance;
    }

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
        try {
            get().producer.send(new ProducerRecord<>(topic, 0, key, value)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything told so far under a key, oldest first. */
    public static List<EventEnvelope> heard(String topic, String key) {
        return get().toTheEnd().stream()
                .filter(each -> each.topic().equals(topic) && each.key().equals(key))
                .map(each -> EventCodec.read(each.value()))
                .toList();
    }

    private synchronized List<ConsumerRecord<String, byte[]>> toTheEnd() {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
        }
        return List.copyOf(heard);
    }
}
