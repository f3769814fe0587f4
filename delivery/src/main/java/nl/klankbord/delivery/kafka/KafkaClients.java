package nl.klankbord.delivery.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import nl.klankbord.delivery.DeliverySettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes clients that notice within seconds that a broker is back. Address and credentials are the settings kafka.*. */
@ApplicationScoped
public class KafkaClients {
    private static final int REQUEST_TIMEOUT_MS = 5_000;

    /** The least a broker allows: after that a killed instance is missed and its partitions go to another. */
    private static final int SESSION_TIMEOUT_MS = 6_000;

    /** A database that is away for longer costs a rebalance, no event. */
    private static final int MAX_POLL_INTERVAL_MS = 600_000;

    private static final int MAX_POLL_RECORDS = 250;
    private static final long PRODUCER_MEMORY = 16L * 1024 * 1024;

    private final Map<String, Object> broker;
    private final DeliverySettings settings;

    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> broker, DeliverySettings settings) {
        this.broker = broker;
        this.settings = settings;
    }

    /** Asks and changes what topics there are. */
    public Admin admin() {
        return Admin.create(shared());
    }

    /** Sends in order per partition and never gives up: the order would be lost with the first event left out. */
    public Producer<String, byte[]> producer() {
        var properties = shared();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2 * REQUEST_TIMEOUT_MS);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, PRODUCER_MEMORY);
        properties.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, EventOrder.class);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** Reads from where the service stopped, from the beginning the first time; says itself what it has dealt with. */
    public Consumer<String, byte[]> consumer() {
        var properties = shared();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.service());
        settings.instance().ifPresent(name -> properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_TIMEOUT_MS / 3);
        properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MAX_POLL_INTERVAL_MS);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * REQUEST_TIMEOUT_MS);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> shared() {
        var properties = new HashMap<>(broker);
        properties.put("client.id", settings.service());
        properties.put("request.timeout.ms", REQUEST_TIMEOUT_MS);
        properties.put("reconnect.backoff.ms", 50);
        properties.put("reconnect.backoff.max.ms", 500);
        properties.put("retry.backoff.ms", 50);
        properties.put("retry.backoff.max.ms", 500);
        properties.put("socket.connection.setup.timeout.ms", 2_000);
        properties.put("metadata.max.age.ms", 60_000);
        return properties;
    }
}
