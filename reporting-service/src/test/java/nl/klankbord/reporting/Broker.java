package nl.klankbord.reporting;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.events.json.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services, as far as Kafka shows them: tells facts of case-service and hears those of reporting-service. */
final class Broker {
    private static final EventCodec CASE = new EventCodec("case-service");
    private static final String SERVERS = "bootstrap.servers";
    private static Broker instance;

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Heard> heard = new ArrayList<>();

    record Heard(String topic, String key, EventEnvelope envelope) {}

    private Broker() {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(Map.of(SERVERS, servers), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(SERVERS, servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = Topics.all().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** One for all test classes, because they share one service. */
    static synchronized Broker get() {
        if (instance == null) instance = new Broker();
        return instance;
    }

    void tell(String topic, String key, Object event) {
        send(topic, key, CASE.write(UUID.randomUUID(), EventCodec.startOf(TestClock.today()), event));
    }

    private void send(String topic, String key, byte[] event) {
        try {
            producer.send(new ProducerRecord<>(topic, key, event)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    <E> E expect(Class<E> type, Predicate<E> wanted) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1)) // each look waits for the broker itself
                .until(() -> events(type, wanted), found -> !found.isEmpty())
                .get(0);
    }

    /** What has arrived until now. */
    <E> List<E> events(Class<E> type, Predicate<E> wanted) {
        return heard(type, wanted).stream()
                .map(each -> each.envelope().as(type))
                .toList();
    }

    <E> List<Heard> heard(Class<E> type, Predicate<E> wanted) {
        consumer.poll(Duration.ofMillis(50))
                .forEach(record -> heard.add(new Heard(record.topic(), record.key(), EventCodec.read(record.value()))));
        return heard.stream()
                .filter(each -> each.envelope().type().equals(EventCodec.typeOf(type)))
                .filter(each -> wanted.test(each.envelope().as(type)))
                .toList();
    }
}
