package nl.klankbord.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the same broker needs to carry one record from a producer to a consumer. */
final class BareKafka {
    private static final String TOPIC = "bench.round-trips";
    private static final int WARM = 50;
    private final String bootstrap;

    BareKafka(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** One record after the other, as safely as the relay sends. */
    Times roundTrips(int count) throws ExecutionException, InterruptedException {
        var producing = Map.<String, Object>of(
                "bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true, "linger.ms", 0);
        var consuming = Map.<String, Object>of("bootstrap.servers", bootstrap, "fetch.min.bytes", 1);
        try (var producer = new KafkaProducer<>(producing, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(consuming, new StringDeserializer(), new StringDeserializer())) {
            producer.partitionsFor(TOPIC);
            var partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToEnd(partition);
            consumer.position(partition.get(0));
            var warm = new ArrayList<Duration>();
            while (warm.size() < WARM) warm.add(roundTrip(producer, consumer));
            var each = new ArrayList<Duration>();
            var begin = System.nanoTime();
            for (var i = 0; i < count; i++) each.add(roundTrip(producer, consumer));
            return new Times(each, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static Duration roundTrip(KafkaProducer<String, String> producer, KafkaConsumer<String, String> consumer)
            throws ExecutionException, InterruptedException {
        var before = System.nanoTime();
        var sent = producer.send(new ProducerRecord<>(TOPIC, 0, "key", "x".repeat(350)));
        producer.flush();
        if (!sent.get().hasOffset()) throw new IllegalStateException("the broker kept nothing");
        while (consumer.poll(Duration.ofSeconds(5)).isEmpty()) {
            // The record is on its way.
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
